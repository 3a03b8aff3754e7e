package id.ravi.signin;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import id.ravi.accounts.Accounts;
import id.ravi.audit.Action;
import id.ravi.payload.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** {@code /api/auth/login/} and {@code /api/auth/logout/}: the session of a browser. */
@Path("auth/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @POST
    @Path("login/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response login(@Context HttpServletRequest request, Payload body) {
        var user = signIn.with(PasswordForm.of(body), Scheme.SESSION, request);
        var csrfToken = sessions.open(request, user);
        return Response.ok(accounts.profile(user.account()))
                .cookie(csrfCookie(csrfToken).build())
                .build();
    }

    @POST
    @Path("logout/")
    public Response logout(@Context HttpServletRequest request) {
        sessions.close(request);
        signIn.record(Caller.of(request), Action.SIGNED_OUT);
        return Response.noContent().cookie(csrfCookie("").maxAge(0).build()).build();
    }

    private NewCookie.Builder csrfCookie(String value) {
        return new NewCookie.Builder(Sessions.CSRF_COOKIE)
                .value(value)
                .path("/")
                .secure(sessions.isSecure())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
