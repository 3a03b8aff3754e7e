package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Database;
import id.ravi.testing.LoneDatabase;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that loses its database and gets it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("faults")
class DatabaseAwayIT {
    private static final String SIGN_IN = "{\"username\": \"user0\", \"password\": \"canary-password-of-0\"}";

    private LoneDatabase database;
    private TestServer server;
    private Client anonymous;
    private Map<String, Client> clients;
    private String refresh;
    private String secret;
    private String inbox;

    @BeforeAll
    void start() {
        database = LoneDatabase.start(TestServer.base("away-database"));
        TestServer.delete(TestServer.base("away"));
        server = TestServer.start(TestServer.base("away"), database.variables());
        anonymous = Client.at(server.url());
        var tokens = anonymous.post("/api/auth/token/", SIGN_IN);
        var cookies = Cookies.of(anonymous.post("/api/auth/login/", SIGN_IN));
        var credentials = server.running().credentials();
        refresh = tokens.text("refresh");
        clients = Map.of(
                "anonymous", anonymous,
                "identity key", anonymous.bearer(credentials.identityKey()),
                "management key", anonymous.bearer(credentials.managementKey()),
                "token", anonymous.bearer(tokens.text("access")),
                "password", anonymous.basic("user0", "canary-password-of-0"),
                "session", anonymous.with("Cookie", cookies.header()).with("X-CSRFToken", cookies.value("csrftoken")));
        inbox = Database.columnOf(database.login(), "SELECT address FROM email_address")
                .get(0);
        secret = clients.get("identity key")
                .post("/api/secrets/", "{\"key\": \"KEPT\", \"value\": \"1\"}")
                .text("uuid");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void mailThatWasNotKeptIsTakenAsSoonAsItIsBack() {
        try (var client = SmtpClient.to(server)) {
            client.begin(inbox);
            client.say("DATA");
            database.stop();
            assertThat(client.say("Subject: x\r\n\r\nx\r\n.")).isEqualTo("451 4.3.0 Not kept, try again later");
            assertThat(client.begin(inbox)).isEqualTo("451 4.3.0 Not kept, try again later");
            database.startAgain();
        }
        try (var client = SmtpClient.to(server)) {
            assertThat(client.send("Subject: x\n\nx", inbox)).isEqualTo("250 2.0.0 Kept");
        }
    }

    @Test
    void requestsSucceedAsSoonAsItIsBack() {
        database.stop();
        assertThat(clients.get("identity key")
                        .get("/api/secrets/" + secret + "/")
                        .status())
                .isEqualTo(503);
        database.startAgain();
        assertThat(clients.get("identity key")
                        .get("/api/secrets/" + secret + "/")
                        .text("value"))
                .isEqualTo("1");
        for (var client : clients.entrySet()) {
            assertThat(client.getValue().get("/api/secrets/").status())
                    .as(client.getKey())
                    .isEqualTo(client.getKey().equals("anonymous") ? 401 : 200);
        }
        assertThat(anonymous.get("/health/ready").status()).isEqualTo(200);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhileItIsAway {
        @BeforeAll
        void takeAway() {
            database.stop();
        }

        @AfterAll
        void bringBack() {
            database.startAgain();
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                textBlock =
                        """
                identity key,   GET,    /api/secrets/,              ``
                identity key,   GET,    /api/secrets/{secret}/,     ``
                identity key,   POST,   /api/secrets/,              {"key": "NEW"}
                identity key,   PUT,    /api/secrets/{secret}/,     {"key": "KEPT"}
                identity key,   PATCH,  /api/secrets/{secret}/,     {"value": "2"}
                identity key,   DELETE, /api/secrets/{secret}/,     ``
                management key, GET,    /api/identities/,           ``
                management key, POST,   /api/identities/,           {}
                token,          GET,    /api/auth/user/,            ``
                password,       POST,   /api/auth/keys/management/, {}
                session,        GET,    /api/secrets/,              ``
                anonymous,      POST,   /api/auth/token/,           {sign-in}
                anonymous,      POST,   /api/auth/login/,           {sign-in}
                anonymous,      POST,   /api/auth/token/refresh/,   {"refresh": "{refresh}"}
                """)
        void everyRequestIsToldToComeBack(String client, String method, String path, String body) {
            var json = body.replace("{sign-in}", SIGN_IN).replace("{refresh}", refresh);
            var reply = clients.get(client).json(method, path.replace("{secret}", secret), json);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Content-Type")).startsWith("application/json");
            assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(reply.body()).isEqualTo("{\"detail\":\"The database does not answer. Try again later.\"}");
        }

        @Test
        void theServerIsAliveButNotReady() {
            assertThat(anonymous.get("/health/ready").status()).isEqualTo(503);
            assertThat(anonymous.get("/health/live").status()).isEqualTo(200);
        }
    }
}
