package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import id.ravi.signin.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Lets each kind of credential be judged by who is able to, and says whom it means; nobody, when it is not valid. */
@ApplicationScoped
public class Credentials {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    KnownTokens tokens;

    @Inject
    KnownPasswords passwords;

    @Inject
    Sessions sessions;

    Optional<Caller> caller(
            Authorization authorization,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String address)
            throws AuthenticationException {
        return switch (authorization.kind()) {
            case API_KEY -> key(authorization.credential(), address);
            case TOKEN -> tokens.find(authorization.credential(), request, response, context, address);
            case BASIC -> passwords.find(authorization.credential(), address);
            case NONE -> sessions.current(request).map(signedIn -> signedIn.caller(Scheme.SESSION, address));
        };
    }

    private Optional<Caller> key(String text, String address) {
        var result = stores.validate(new ApiKeyCredential(text));
        return result.getCallerPrincipal() instanceof KeyPrincipal principal
                ? Optional.of(principal.holder().caller(address))
                : Optional.empty();
    }
}
