package id.ravi.signin;

import id.ravi.access.Scheme;
import id.ravi.accounts.Accounts;
import id.ravi.accounts.Profile;
import id.ravi.payload.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /api/auth/login/} and {@code /api/auth/session/}: the session of a browser. It ends where the tokens of a sign-in
 * do, in {@code tokens}.
 */
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
    public Profile login(@Context HttpServletRequest request, @Context HttpServletResponse response, Payload body) {
        var credential = PasswordForm.of(body);
        var user = signIn.with(credential, Scheme.SESSION, request);
        sessions.open(request, response, user, credential.name());
        return accounts.profile(user.account());
    }

    /** Answers 200 without a session, too: a page that asks who is signed in has done nothing wrong. */
    @GET
    @Path("session/")
    public CurrentSession session(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        sessions.showAgain(request, response);
        return CurrentSession.of(sessions.current(request).flatMap(user -> accounts.find(user.uuid())));
    }
}
