package id.ravi.authentication;

import id.ravi.tokens.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import javax.security.auth.Subject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has the container's own MicroProfile JWT mechanism verify a token, and keeps it from signing anybody in.
 *
 * <p>It would name the caller after a claim of the token, which could be the name of a user of the server's default realm,
 * whose groups the caller would then have. So it gets a subject to throw away, and only the verified token counts.
 */
@ApplicationScoped
public class ContainerTokens {
    @Inject
    @Any
    Instance<HttpAuthenticationMechanism> mechanisms;

    Optional<VerifiedToken> verify(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var verification = new Verification(context);
        container().validateRequest(new BearerRequest(request, token), response, verification);
        return verification.verified().flatMap(VerifiedToken::of);
    }

    private HttpAuthenticationMechanism container() {
        return mechanisms
                .handlesStream()
                .filter(bean -> bean.getBean().getBeanClass() != Mechanism.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The container has no MP-JWT mechanism"))
                .get();
    }

    /** The request with the scheme spelled as the container expects it. */
    private static class BearerRequest extends HttpServletRequestWrapper {
        private final String token;

        BearerRequest(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public String getHeader(String name) {
            return "Authorization".equalsIgnoreCase(name) ? "Bearer " + token : super.getHeader(name);
        }
    }

    /** Remembers the outcome instead of telling the container. */
    private static class Verification extends HttpMessageContextWrapper {
        private final Subject discarded = new Subject();
        private CredentialValidationResult result = CredentialValidationResult.INVALID_RESULT;

        Verification(HttpMessageContext context) {
            super(context);
        }

        Optional<JsonWebToken> verified() {
            return result.getCallerPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
        }

        @Override
        public Subject getClientSubject() {
            return discarded;
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult outcome) {
            result = outcome;
            return AuthenticationStatus.SUCCESS;
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            return AuthenticationStatus.SEND_FAILURE;
        }

        @Override
        public AuthenticationStatus doNothing() {
            return AuthenticationStatus.NOT_DONE;
        }
    }
}
