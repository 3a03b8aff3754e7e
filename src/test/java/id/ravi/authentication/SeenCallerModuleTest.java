package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import id.ravi.apikeys.KeyHolder;
import id.ravi.apikeys.KeyLookup;
import id.ravi.apikeys.KeyText;
import id.ravi.apikeys.KeysChanged;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the module settles by itself and what it leaves to the mechanism, which here answers 401 to everything. */
class SeenCallerModuleTest {
    private static final String KEY = "ravi_id_00000000000000000000000000000000000000003a21x8";
    private static final KeyHolder HOLDER = new KeyHolder(1, Optional.of(2L), UUID.randomUUID(), false);

    private final Map<String, Object> attributes = new HashMap<>();
    private final Subject client = new Subject();
    private final KnownKeys keys = new KnownKeys();
    private final SeenCallerModule module = new SeenCallerModule(
            keys, new KnownTokens(), new KnownPasswords(), new ClientAddress(), mechanism(), "server /");
    private String authorization = "Bearer " + KEY;

    @BeforeEach
    void knowTheKey() {
        keys.keys = new Knowing();
        module.initialize(null, null, SeenCallerModuleTest::accept, Map.of());
    }

    @Test
    void leavesAKeyThatNobodyHasSeenToTheMechanism() throws Exception {
        assertThat(validate(true)).isEqualTo(AuthStatus.SEND_FAILURE);
    }

    @Test
    void letsAKeyInThatWasSeen() throws Exception {
        keys.find(KEY);
        assertThat(validate(true)).isEqualTo(AuthStatus.SUCCESS);
        assertThat(attributes.get(Caller.class.getName())).isEqualTo(HOLDER.caller("127.0.0.1"));
        assertThat(client.getPrincipals()).singleElement().satisfies(principal -> assertThat(principal.getName())
                .isEqualTo(HOLDER.key().toString()));
    }

    @Test
    void leavesWhoeverHasACallerAlreadyToTheMechanismOrEveryPasswordBesideAKeyWouldBeRight() throws Exception {
        keys.find(KEY);
        validate(true);
        assertThat(validate(true)).isEqualTo(AuthStatus.SEND_FAILURE);
    }

    @Test
    void leavesPublicRoutesAlone() throws Exception {
        keys.find(KEY);
        assertThat(validate(false)).isEqualTo(AuthStatus.SEND_FAILURE);
        assertThat(attributes).isEmpty();
    }

    @Test
    void leavesEverythingElseToTheMechanism() throws Exception {
        keys.find(KEY);
        for (var other :
                new String[] {null, "", "Basic " + KEY, "Bearer", "Bearer " + KEY + "x", "Bearer a.b.c", KEY}) {
            authorization = other;
            assertThat(validate(true)).as(other).isEqualTo(AuthStatus.SEND_FAILURE);
        }
    }

    @Test
    void forgetsAKeyThatHasChanged() throws Exception {
        keys.find(KEY);
        keys.onChange(new KeysChanged(holder -> holder.key().equals(HOLDER.key())));
        assertThat(validate(true)).isEqualTo(AuthStatus.SEND_FAILURE);
    }

    @Test
    void forgetsAKeyThatMeansNobodyWhenItIsLookedUpAgain() throws Exception {
        keys.find(KEY);
        keys.refresh();
        assertThat(validate(true)).isEqualTo(AuthStatus.SUCCESS);
        attributes.clear();
        keys.keys = new KeyLookup() {
            @Override
            public Map<ByteBuffer, KeyHolder> holders(List<byte[]> digests) {
                return Map.of();
            }
        };
        keys.refresh();
        assertThat(validate(true)).isEqualTo(AuthStatus.SEND_FAILURE);
    }

    @Test
    void letsNoErrorEscapeOfWhichTheContainerWouldMakeAnEmpty200() {
        keys.find(KEY);
        InvocationHandler broken = (proxy, method, arguments) -> {
            throw new NoClassDefFoundError();
        };
        module.initialize(null, null, fake(CallbackHandler.class, broken), Map.of());
        assertThatExceptionOfType(AuthException.class).isThrownBy(() -> validate(true));
        assertThat(attributes).isEmpty();
    }

    private AuthStatus validate(boolean isProtected) throws Exception {
        return module.validateRequest(exchange(isProtected), client, null);
    }

    private MessageInfo exchange(boolean isProtected) {
        var policy = Map.of("jakarta.security.auth.message.MessagePolicy.isMandatory", String.valueOf(isProtected));
        return fake(MessageInfo.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getRequestMessage" -> request();
            case "getResponseMessage" -> fake(HttpServletResponse.class, (response, set, values) -> null);
            default -> policy;
        });
    }

    private HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getHeader" -> authorization;
            case "getHeaders" -> Collections.emptyEnumeration();
            case "getRemoteAddr" -> "127.0.0.1";
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> null;
        });
    }

    private static AuthConfigProvider mechanism() {
        var context = fake(ServerAuthContext.class, (proxy, method, arguments) -> AuthStatus.SEND_FAILURE);
        var config = fake(
                ServerAuthConfig.class,
                (proxy, method, arguments) -> "getAuthContext".equals(method.getName()) ? context : null);
        return fake(AuthConfigProvider.class, (proxy, method, arguments) -> config);
    }

    /** As the container does, which makes a principal of each caller. */
    private static void accept(Callback[] callbacks) {
        for (var callback : callbacks) {
            if (callback instanceof CallerPrincipalCallback caller) {
                caller.getSubject().getPrincipals().add(caller.getPrincipal());
            }
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A database with one key. */
    private static final class Knowing extends KeyLookup {
        @Override
        public Map<ByteBuffer, KeyHolder> holders(List<byte[]> digests) {
            var digest = KeyText.parse(KEY).orElseThrow().digest();
            return Map.of(ByteBuffer.wrap(digest), HOLDER);
        }
    }
}
