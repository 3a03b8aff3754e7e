package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Lets requests in with a key, token or password that was right within the last second, and hands all others to the {@link
 * Mechanism}.
 *
 * <p>The container finds the mechanism anew for every request, by JNDI and twice, which costs more than all that a read of
 * a secret does (Jakarta Authentication 3.0; the decision record on the hot path has the figures). Nothing is refused
 * here, so there is one place for every refusal. A request that has a caller already asks for somebody
 * else, through {@code SecurityContext.authenticate}: it is the mechanism's, too, or any password beside a valid key would
 * be right.
 */
final class SeenCallerModule implements ServerAuthModule {
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final Cache<Known, Subject> subjects =
            Caffeine.newBuilder().maximumSize(20_000).executor(Runnable::run).build();

    private final KnownKeys keys;
    private final KnownTokens tokens;
    private final KnownPasswords passwords;
    private final ClientAddress addresses;
    private final AuthConfigProvider mechanism;
    private final String application;

    private volatile CallbackHandler container;
    private volatile ServerAuthContext next;

    private record Known(UUID name, Set<String> roles) {}

    SeenCallerModule(
            KnownKeys keys,
            KnownTokens tokens,
            KnownPasswords passwords,
            ClientAddress addresses,
            AuthConfigProvider mechanism,
            String application) {
        this.keys = keys;
        this.tokens = tokens;
        this.passwords = passwords;
        this.addresses = addresses;
        this.mechanism = mechanism;
        this.application = application;
    }

    /** Called for every request. */
    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo exchange, Subject client, Subject service) throws AuthException {
        boolean isProtected = Boolean.parseBoolean((String) exchange.getMap().get(MANDATORY));
        return isProtected && accepts(exchange, client)
                ? AuthStatus.SUCCESS
                : next().validateRequest(exchange, client, service);
    }

    private boolean accepts(MessageInfo exchange, Subject client) throws AuthException {
        try {
            var request = (HttpServletRequest) exchange.getRequestMessage();
            var caller = seen(request);
            caller.ifPresent(known -> {
                accept(subjects.get(new Known(known.name(), known.roles()), this::subject), client);
                ApiHeaders.set((HttpServletResponse) exchange.getResponseMessage());
                known.attachTo(request);
            });
            return caller.isPresent();
        } catch (Throwable e) {
            // Whatever else escaped from here, an Error too, would reach the client as an empty 200.
            throw (AuthException) new AuthException("A caller that was seen before was not accepted").initCause(e);
        }
    }

    private Optional<Caller> seen(HttpServletRequest request) {
        if (Caller.find(request).isPresent()) {
            return Optional.empty();
        }
        var authorization = Authorization.of(request);
        return switch (authorization.kind()) {
            case API_KEY -> keys.seen(authorization.credential()).map(holder -> holder.caller(addresses.of(request)));
            case TOKEN -> tokens.seen(authorization.credential(), addresses.of(request));
            case BASIC -> passwords.seen(authorization.credential(), addresses.of(request));
            case NONE -> Optional.empty();
        };
    }

    private static void accept(Subject accepted, Subject client) {
        client.getPrincipals().addAll(accepted.getPrincipals());
        client.getPublicCredentials().addAll(accepted.getPublicCredentials());
    }

    /**
     * What the container makes of a caller. It takes its time about it: each time, it looks for a user of that name in a
     * realm that does not exist.
     */
    private Subject subject(Known known) {
        var subject = new Subject();
        try {
            container.handle(new Callback[] {
                new CallerPrincipalCallback(
                        subject, new CallerPrincipal(known.name().toString())),
                new GroupPrincipalCallback(subject, known.roles().toArray(String[]::new))
            });
        } catch (IOException | UnsupportedCallbackException e) {
            throw new IllegalStateException("The container takes no caller", e);
        }
        return subject;
    }

    /** The mechanism does nothing after a request, so it is not even looked for. */
    @Override
    public AuthStatus secureResponse(MessageInfo exchange, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo exchange, Subject subject) throws AuthException {
        next().cleanSubject(exchange, subject);
    }

    private ServerAuthContext next() throws AuthException {
        var known = next;
        if (known == null) {
            var config = mechanism.getServerAuthConfig("HttpServlet", application, container);
            known = config.getAuthContext(config.getAuthContextID(null), null, Map.of());
            next = known;
        }
        return known;
    }
}
