package id.ravi.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a server with low limits that trusts no proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestLimitsIT {
    private static final int LIMIT = 20;
    private static final String OPTIONS = "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1"
            + " -Dravi.rate-limit.per-key=" + LIMIT + " -Dravi.rate-limit.per-account=" + 3 * LIMIT
            + " -Dravi.rate-limit.per-address=" + LIMIT;

    private final TestServer server = start();
    private final Client anyone = Client.at(server.url());
    private final Client owner = anyone.basic("user0", "canary-password-of-0");

    private static TestServer start() {
        var directory = TestServer.base("request-limits");
        TestServer.delete(directory);
        return TestServer.start(directory, Map.of("RAVI_JAVA_OPTIONS", OPTIONS));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenToComeBack() {
        var key = anyone.bearer(key());
        var refused = refusals(key, "/api/auth/user/");
        assertThat(refused).isNotEmpty().allSatisfy(RequestLimitsIT::isThrottled);
        assertThat(anyone.bearer(key()).get("/api/auth/user/").status()).isEqualTo(200);
    }

    @Test
    void anAccountThatAsksTooOftenIsToldSoWhateverItsKeys() {
        var account = anyone.basic("user1", "canary-password-of-1");
        var keys = Stream.generate(() -> account.post("/api/auth/keys/management/", "{}"))
                .limit(5)
                .map(minted -> anyone.bearer(minted.text("key")))
                .toList();
        var replies = Together.times(4 * LIMIT, i -> keys.get(i % 5).get("/api/auth/user/"));
        assertThat(replies.stream().filter(reply -> reply.status() == 429))
                .isNotEmpty()
                .allSatisfy(RequestLimitsIT::isThrottled);
        assertThat(owner.get("/api/auth/user/").status()).isEqualTo(200);
    }

    @Test
    void requestsWithoutCredentialCountForTheirAddressWhateverTheyClaimItToBe() {
        assertThat(refusals(anyone, "/api/secrets/")).isNotEmpty().allSatisfy(RequestLimitsIT::isThrottled);
        assertThat(List.of(
                        anyone.from("198.51.100.7").get("/api/secrets/"),
                        anyone.from("198.51.100.8").bearer("ravi_id_x").get("/api/secrets/"),
                        anyone.from("198.51.100.9").get("/api/schema/")))
                .allSatisfy(RequestLimitsIT::isThrottled);
        assertThat(owner.get("/api/auth/user/").status())
                .as("who is known does not suffer from strangers at the same address")
                .isEqualTo(200);
    }

    @Test
    void aDeviceThatWaitsForItsHumanIsToldToAskAgainBecauseItWouldNotSurviveAnythingElse() {
        refusals(anyone, "/api/secrets/");
        var replies =
                Together.times(2 * LIMIT, i -> anyone.post("/api/auth/device/token/", "{\"device_code\": \"x\"}"));
        assertThat(replies).extracting(Reply::status).containsOnly(400);
        assertThat(replies).extracting(reply -> reply.text("error")).contains("authorization_pending");
    }

    private String key() {
        return owner.post("/api/auth/keys/management/", "{}").text("key");
    }

    /** Of twice as many requests as are allowed in a minute, all at once. */
    private static List<Reply> refusals(Client client, String path) {
        return Together.times(2 * LIMIT, i -> client.get(path)).stream()
                .filter(reply -> reply.status() == 429)
                .toList();
    }

    private static void isThrottled(Reply reply) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.text("detail")).isEqualTo("Request was throttled.");
        assertThat(reply.header("Retry-After"))
                .isEqualTo(String.valueOf(reply.object().getInt("retry_after_seconds")));
    }
}
