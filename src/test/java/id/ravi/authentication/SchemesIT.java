package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemesIT {
    private static final String USER = "/api/auth/user/";
    private static final String NO_CREDENTIAL = "Authentication credentials were not provided.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bearer ravi_id_1               | Invalid API key.
                    Bearer ravi_mgmt_1             | Invalid API key.
                    Bearer ravi_                   | Invalid API key.
                    bearer ravi_id_1 ravi_id_2     | Invalid API key.
                    Basic                          | Invalid username/password.
                    Basic !                        | Invalid username/password.
                    Basic bm9jb2xvbg==             | Invalid username/password.
                    Basic bm9ib2R5OndpdGhvdXQ=     | Invalid username/password.
                    Digest username="alice"        | Authentication credentials were not provided.
                    Token 0123456789               | Authentication credentials were not provided.
                    ravi_id_1                      | Authentication credentials were not provided.
                    """)
    void saysWhichKindOfCredentialFailedAndNoMore(String authorization, String sentence) {
        var reply = anonymous().with("Authorization", authorization).get(USER);
        assertRefused(reply, "{\"detail\": \"" + sentence + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer garbage", "bearer a.b.c", "BEARER RAVI_ID_1"})
    void takesEveryOtherBearerForAToken(String authorization) {
        var reply = anonymous().with("Authorization", authorization).get(USER);
        assertRefused(
                reply, "{\"detail\": \"Given token not valid for any token type\", \"code\": \"token_not_valid\"}");
    }

    @Test
    void asksForACredentialWhereThereIsNone() {
        assertRefused(anonymous().get(USER), "{\"detail\": \"" + NO_CREDENTIAL + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/user/", "/api/secrets/"})
    void letsNoBrowserAskForAPasswordOverAPage(String path) {
        var reply = Client.anonymous().with("Sec-Fetch-Dest", "empty").get(path);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headerValues("WWW-Authenticate")).containsExactly("Bearer realm=\"ravi\"");
    }

    @Test
    void letsABrowserAskForAPasswordWhereThereIsNoPage() {
        assertRefused(
                anonymous().with("Sec-Fetch-Dest", "document").get(USER), "{\"detail\": \"" + NO_CREDENTIAL + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   ", "bEaReR\t"})
    void takesTheNameOfASchemeInAnyCase(String scheme) {
        var token = Client.anonymous().post("/api/auth/token/", alice.signIn()).text("access");
        for (var credential : new String[] {alice.first().key(), alice.managementKey(), token}) {
            assertThat(id(Client.anonymous().with("Authorization", scheme + credential)))
                    .isEqualTo(id(alice.owner()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC   "})
    void takesBasicInAnyCase(String scheme) {
        var password = Base64.getEncoder()
                .encodeToString((alice.user() + ":" + alice.password()).getBytes(StandardCharsets.UTF_8));
        assertThat(id(Client.anonymous().with("Authorization", scheme + password)))
                .isEqualTo(id(alice.owner()));
    }

    @Test
    void letsTheHeaderBeatTheSession() {
        assertThat(id(alice.session().bearer(bob.first().key()))).isEqualTo(id(bob.owner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ravi_id_1", "Bearer x", "Basic bm9jb2xvbg=="})
    void refusesABadHeaderBesideAGoodSession(String authorization) {
        var reply = alice.session().with("Authorization", authorization).get(USER);
        assertThat(reply.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest x", "Token x", "Negotiate x"})
    void countsTheSessionBesideAnUnknownScheme(String authorization) {
        assertThat(id(alice.session().with("Authorization", authorization))).isEqualTo(id(alice.owner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "key", "token", "access_token", "authorization", "Authorization"})
    void takesNoKeyFromTheQuery(String parameter) {
        var reply = anonymous().get(USER + "?" + parameter + "=" + alice.first().key());
        assertRefused(reply, "{\"detail\": \"" + NO_CREDENTIAL + "\"}");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void setsNoCookieButAtSignIn(Client client) {
        var reply = client.get(USER);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }

    private Stream<Named<Client>> clients() {
        return Stream.of(
                Named.of("identity key", alice.identity()),
                Named.of("management key", alice.management()),
                Named.of("token", alice.token()),
                Named.of("password", alice.owner()),
                Named.of("session", alice.session()));
    }

    private static void assertRefused(Reply reply, String body) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json())
                .isEqualTo(Json.createReader(new java.io.StringReader(body)).readValue());
        assertThat(reply.headerValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"ravi\"", "Basic realm=\"ravi\", charset=\"UTF-8\"");
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }

    /** Wrong passwords count for the address, so each request has one of its own. */
    private static Client anonymous() {
        return Client.anonymous().from(Addresses.fresh());
    }

    private static int id(Client client) {
        var reply = client.get(USER);
        assertThat(reply.status()).isEqualTo(200);
        return reply.object().getInt("id");
    }
}
