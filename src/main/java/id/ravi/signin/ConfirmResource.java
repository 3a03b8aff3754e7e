package id.ravi.signin;

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

/** {@code /api/auth/confirm/}: the password once more, for what a session alone does not permit. */
@Path("auth/confirm/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfirmResource {
    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void confirm(@Context HttpServletRequest request, Payload body) {
        Confirmation.requireSession(request);
        var name = sessions.name(request).orElseThrow(SignInRefused::new);
        signIn.confirm(PasswordForm.of(name, body), request);
        sessions.confirm(request);
    }
}
