package id.ravi.tokens;

import id.ravi.access.Caller;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.problem.FieldErrors;
import id.ravi.signin.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/auth/logout/}: ends the browser's session, and the tokens of a sign-in. */
@Path("auth/logout/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignOutResource {
    @Inject
    Sessions sessions;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    Retry retry;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void create(@Context HttpServletRequest request, @Context HttpServletResponse response, Payload body) {
        var errors = new FieldErrors();
        var refresh = new Fields(body, errors).text("refresh", TokenResource.REFRESH);
        errors.refuseIfAny();
        retry.onConflict(lock -> {
            refreshTokens.signOut(Caller.of(request), refresh);
            return null;
        });
        // Last: without the session a failed sign-out could not be repeated.
        sessions.close(request, response);
    }
}
