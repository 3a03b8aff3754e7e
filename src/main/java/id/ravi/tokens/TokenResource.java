package id.ravi.tokens;

import id.ravi.access.Scheme;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.persistence.Retry;
import id.ravi.problem.FieldErrors;
import id.ravi.signin.PasswordForm;
import id.ravi.signin.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/auth/token/} and {@code /api/auth/token/refresh/}: a password, then a refresh token, for a token. */
@Path("auth/token/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    static final TextRule REFRESH = TextRule.notBlank().then(TextRule.maxCharacters(255));

    @Inject
    SignIn signIn;

    @Inject
    AccessTokens accessTokens;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    Retry retry;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public TokenPair create(@Context HttpServletRequest request, Payload body) {
        accessTokens.requireOwn();
        var user = signIn.with(PasswordForm.of(body), Scheme.JWT, request);
        return pair(retry.onConflict(lock -> refreshTokens.start(user.account(), user.uuid())));
    }

    @POST
    @Path("refresh/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public TokenPair refresh(@Context HttpServletRequest request, Payload body) {
        accessTokens.requireOwn();
        var errors = new FieldErrors();
        var token = new Fields(body, errors).require("refresh").text("refresh", REFRESH);
        errors.refuseIfAny();
        var grant = retry.onConflict(lock -> refreshTokens.rotate(token.orElseThrow(), signIn.address(request)));
        if (grant.isEmpty()) {
            signIn.countRefused(request);
            throw new InvalidToken();
        }
        return pair(grant.get());
    }

    private TokenPair pair(Grant grant) {
        return new TokenPair(accessTokens.issue(grant.account(), grant.family()), grant.refresh());
    }
}
