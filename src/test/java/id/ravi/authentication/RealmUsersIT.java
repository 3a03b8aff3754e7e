package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.TestRealm;
import id.ravi.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server behind TLS, whose realm has users that are no owners. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmUsersIT {
    private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

    private TestServer server;

    @BeforeAll
    void start() {
        var directory = TestServer.base("realm-users");
        TestServer.delete(directory);
        TestRealm.write(directory, Map.of("operator", "operator", "guest", "guests", "loner", ""));
        server = TestServer.start(directory, Map.of("RAVI_PUBLIC_URL", "https://ravi.example.org"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "guest"})
    void mayNothingWhenTheyAreNoOwners(String user) {
        var client = client().basic(user, TestRealm.PASSWORD);
        assertForbidden(client.get("/api/auth/user/"));
        assertForbidden(client.get("/api/identities/"));
        assertForbidden(client.get("/api/secrets/"));
        assertForbidden(client.post("/api/identities/", "{}"));
        assertForbidden(client.post("/api/auth/keys/management/", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "guest"})
    void getNeitherSessionNorTokenWhenTheyAreNoOwners(String user) {
        for (var path : new String[] {"/api/auth/login/", "/api/auth/token/"}) {
            var reply = client().post(path, signIn(user));
            assertForbidden(reply);
            assertThat(reply.headerValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void areNobodyWithoutAGroup() {
        assertThat(client().basic("loner", TestRealm.PASSWORD)
                        .get("/api/auth/user/")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void getCookiesForHttpsOnlyWhereThePublicUrlIsHttps() {
        var cookies = client().post("/api/auth/login/", signIn("user0")).headerValues("Set-Cookie");
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("sessionid="))
                .anyMatch(cookie -> cookie.startsWith("csrftoken="))
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
    }

    private Client client() {
        return Client.at(server.url());
    }

    private static String signIn(String user) {
        var password = "user0".equals(user) ? "canary-password-of-0" : TestRealm.PASSWORD;
        return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
    }

    private static void assertForbidden(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo(FORBIDDEN);
    }
}
