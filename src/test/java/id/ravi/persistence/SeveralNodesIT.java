package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.codewaits.Waiters;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Nodes;
import id.ravi.testing.Reply;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import id.ravi.testing.UnreadyServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("faults")
class SeveralNodesIT {
    private static final String MISFIT = "The keyset of ravi.encryption.keyset is not the one of this database;"
            + " restore the keyset that belongs to it and restart the server.";
    private static final String UNAVAILABLE = "{\"detail\":\"Stored values cannot be read or written at the moment.\"}";
    private static final String SIGN_IN = "{\"username\": \"user0\", \"password\": \"canary-password-of-0\"}";

    private Nodes nodes;

    @BeforeAll
    void start() {
        nodes = new Nodes();
    }

    @AfterAll
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void eachChangeOfTheSchemaIsMadeOnce() {
        assertThat(Database.columnOf(nodes.database(), "SELECT CONCAT(FILENAME, ID) FROM DATABASECHANGELOG"))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatOneNodeWritesTheOtherReadsAtOnce() {
        var one = nodes.anonymous(0).bearer(nodes.identityKey());
        var other = nodes.anonymous(1).bearer(nodes.identityKey());
        var secret = secret(one.post("/api/secrets/", "{\"key\": \"SHARED\"}"));
        for (int i = 0; i < 10; i++) {
            var written = one.patch(secret, "{\"value\": \"there " + i + "\"}");
            assertThat(other.get(secret).json()).isEqualTo(written.json());
            var back = other.patch(secret, "{\"value\": \"back " + i + "\"}");
            assertThat(one.get(secret).json()).isEqualTo(back.json());
        }
        assertThat(other.delete(secret).status()).isEqualTo(204);
        assertThat(one.get(secret).status()).isEqualTo(404);
    }

    @Test
    void neverReadsWhatWasThereBefore() {
        var stale = new AtomicInteger();
        Together.times(4, thread -> {
            var one = nodes.anonymous(0).bearer(nodes.identityKey());
            var other = nodes.anonymous(1).bearer(nodes.identityKey());
            var secret = secret(one.post("/api/secrets/", "{\"key\": \"STALE_" + thread + "\"}"));
            for (int i = 0; i < 2_500; i++) {
                var value = "value " + i;
                assertThat(one.patch(secret, "{\"value\": \"" + value + "\"}").status())
                        .isEqualTo(200);
                if (!other.get(secret).text("value").equals(value)) {
                    stale.incrementAndGet();
                }
            }
            return secret;
        });
        assertThat(stale).hasValue(0);
    }

    @Test
    void whatOneNodeGivesOutTheOtherAccepts() {
        var minted = nodes.anonymous(0).bearer(nodes.managementKey()).post("/api/identities/", "{}");
        assertAccepts(minted.text("api_key"));
        var tokens = nodes.anonymous(0).post("/api/auth/token/", SIGN_IN);
        assertAccepts(tokens.text("access"));
        var refresh = "{\"refresh\": \"" + tokens.text("refresh") + "\"}";
        assertThat(nodes.anonymous(1).post("/api/auth/token/refresh/", refresh).status())
                .isEqualTo(200);
    }

    @Test
    void aKeyThatOneNodeRevokesIsDeadOnTheOther() {
        var identity = nodes.anonymous(0)
                .bearer(nodes.managementKey())
                .get("/api/identities/")
                .array()
                .getJsonObject(0)
                .getString("uuid");
        var minted = nodes.anonymous(0)
                .bearer(nodes.managementKey())
                .post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + identity + "\"}");
        var key = "/api/auth/keys/identity/" + minted.text("uuid") + "/";
        assertAccepts(minted.text("key"));
        assertThat(nodes.anonymous(0).bearer(nodes.managementKey()).delete(key).status())
                .isEqualTo(204);
        var other = nodes.anonymous(1).bearer(minted.text("key"));
        var refused = Eventually.see(() -> other.get("/api/secrets/"), reply -> reply.status() != 200);
        assertThat(refused.body()).isEqualTo("{\"detail\":\"Invalid API key.\"}");
    }

    @Test
    void whatOneNodeApprovesADeviceHearsThatWaitsAtTheOther() {
        var codes = nodes.anonymous(1).post("/api/auth/device/", "");
        var poll = "{\"device_code\": \"" + codes.text("device_code") + "\", \"wait\": true}";
        var waiting = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> nodes.anonymous(1).post("/api/auth/device/token/", poll)))
                .limit(2)
                .toList();
        // The earlier of the two is answered when the later one waits.
        CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).join();
        var decision = "{\"user_code\": \"" + codes.text("user_code") + "\", \"approve\": true}";
        var owner = nodes.anonymous(0).basic("user0", "canary-password-of-0");
        assertThat(owner.post("/api/auth/device/verify/", decision).status()).isEqualTo(200);
        assertThat(waiting.stream().map(CompletableFuture::join).map(Reply::status))
                .containsExactlyInAnyOrder(400, 200);
    }

    @Test
    void aCodeThatOneNodeReceivesGoesToOneWhoWaitsWhereverThatIs() {
        var address = nodes.anonymous(0)
                .bearer(nodes.identityKey())
                .get("/api/email/")
                .array()
                .getJsonObject(0)
                .getString("email");
        try (var waiters = new Waiters(nodes.anonymous(0));
                var others = new Waiters(nodes.anonymous(1));
                var smtp = SmtpClient.to(nodes.node(0))) {
            var here = waiters.openMany(10, nodes.anonymous(0).bearer(nodes.identityKey()), "{}");
            var there = others.openMany(10, nodes.anonymous(1).bearer(nodes.identityKey()), "{}");
            assertThat(waiters.awaitOpen(10) + others.awaitOpen(10)).isEqualTo(20);
            for (int i = 0; i < 20; i++) {
                var mail = "From: a@example.com\nSubject: Your code\nMessage-ID: <nodes-" + i
                        + "@example.com>\n\nYour verification code is 4829" + (10 + i) + ".\n";
                assertThat(smtp.send(mail, address)).startsWith("250");
            }
            assertThat(Stream.concat(here.stream(), there.stream())
                            .map(CompletableFuture::join)
                            .map(reply -> reply.text("code")))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20)
                            .mapToObj(i -> "4829" + (10 + i))
                            .toList());
        }
    }

    @Test
    void whoSignsOutOnOneNodeIsSignedOutThereAtOnceAndOnTheOtherWithinASecond() {
        var tokens = nodes.anonymous(0).post("/api/auth/token/", SIGN_IN);
        assertAccepts(tokens.text("access"));
        var signedOut = nodes.anonymous(0).bearer(tokens.text("access"));
        signedOut.post("/api/auth/logout/", "{}");
        assertThat(signedOut.get("/api/secrets/").status()).isEqualTo(401);
        var other = nodes.anonymous(1).bearer(tokens.text("access"));
        assertThat(Eventually.see(() -> other.get("/api/secrets/").status(), status -> status != 200))
                .isEqualTo(401);
    }

    @Test
    void anAssertionForOneRecipientIsGoodOnceOnAllNodesTogether() {
        var token = nodes.anonymous(0)
                .bearer(nodes.identityKey())
                .post("/api/sso/token/", "{\"aud\": \"shop\"}")
                .text("token");
        var body = "{\"token\": \"" + token + "\", \"aud\": \"shop\"}";
        var replies = Together.times(10, i -> nodes.anonymous(i % 2).post("/api/sso/verify/", body));
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 400)).hasSize(9);
    }

    private void assertAccepts(String credential) {
        assertThat(nodes.anonymous(1).bearer(credential).get("/api/secrets/").status())
                .isEqualTo(200);
    }

    @Test
    void aNodeWithAnotherKeysetIsNotReadyUntilItHasTheRightOne() {
        var created = nodes.anonymous(0)
                .bearer(nodes.identityKey())
                .post("/api/secrets/", "{\"key\": \"SEALED\", \"value\": \"1\"}");
        var directory = Nodes.emptyDirectory("node-2");
        try (var stranger = UnreadyServer.start(directory, nodes.variables())) {
            assertNotReady(Client.at(stranger.url()));
            assertServesNothing(Client.at(stranger.url()), secret(created));
        }
        nodes.giveKeys(directory);
        try (var node = TestServer.start(directory, nodes.variables())) {
            var client = Client.at(node.url());
            assertThat(client.bearer(nodes.identityKey()).get(secret(created)).json())
                    .isEqualTo(created.json());
            assertThat(client.bearer(nodes.identityKey())
                            .get("/api/secrets/?key=NEVER")
                            .body())
                    .isEqualTo("[]");
            assertThat(newcomer(client).get("/api/identities/").array()).hasSize(1);
        }
    }

    private static void assertNotReady(Client client) {
        var health = client.get("/health/ready");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body()).contains(MISFIT);
        assertThat(client.get("/health/live").status()).isEqualTo(200);
    }

    private void assertServesNothing(Client client, String secret) {
        var identity = client.bearer(nodes.identityKey());
        assertThat(List.of(
                        identity.get(secret),
                        identity.get("/api/secrets/"),
                        identity.post("/api/secrets/", "{\"key\": \"NEVER\"}"),
                        identity.patch(secret, "{\"value\": \"2\"}"),
                        newcomer(client).get("/api/identities/")))
                .allSatisfy(SeveralNodesIT::assertUnavailable);
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo(UNAVAILABLE);
        assertThat(reply.header("Retry-After")).isEqualTo("60");
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }

    /** A user whose account, identity and data key are still to be made. */
    private static Client newcomer(Client client) {
        return client.basic("user1", "canary-password-of-1");
    }

    private static String secret(Reply created) {
        return "/api/secrets/" + created.text("uuid") + "/";
    }
}
