package id.ravi.totpcodes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesIT {
    /** "12345678901234567890", the seed of both RFCs. */
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final Tenant alice = Tenant.fresh();
    private final Client agent = alice.identity();

    @Test
    void aCodeIsTheOneThatASiteComputes() {
        var path = keep("\"digits\": 8, \"period\": 60");
        var code = agent.get(path);
        assertThat(code.status()).isEqualTo(200);
        var from = Instant.parse(code.text("valid_from"));
        var until = Instant.parse(code.text("valid_until"));
        assertThat(Duration.between(from, until)).isEqualTo(Duration.ofSeconds(60));
        assertThat(code.text("valid_from")).endsWith(":00.000000Z");
        assertThat(code.text("code")).isEqualTo(independent(from.getEpochSecond() / 60, 8));
        assertThat(code.text("next_code")).isEqualTo(independent(until.getEpochSecond() / 60, 8));
        assertThat(code.object().getInt("seconds_remaining")).isBetween(0, 59);
    }

    @Test
    void manyAgentsWithOneSeedGetCorrectCodes() {
        var paths = IntStream.range(0, 8).mapToObj(i -> keep("\"period\": 1")).toList();
        var replies = Together.times(16, i -> IntStream.range(0, 25)
                .mapToObj(turn -> agent.get(paths.get((i + turn) % paths.size())))
                .toList());
        assertThat(replies).allSatisfy(codes -> assertThat(codes).allSatisfy(code -> {
            long step = Instant.parse(code.text("valid_from")).getEpochSecond();
            assertThat(code.text("code")).isEqualTo(independent(step, 6));
            assertThat(code.text("next_code")).isEqualTo(independent(step + 1, 6));
        }));
    }

    @Test
    void waitsForACodeThatLivesLongEnough() {
        var path = keep("\"period\": 4");
        var before = agent.get(path);
        var fresh = agent.get(path + "?min_remaining=4");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(Instant.parse(fresh.text("valid_from"))).isAfterOrEqualTo(Instant.parse(before.text("valid_until")));
        long step = Instant.parse(fresh.text("valid_from")).getEpochSecond() / 4;
        assertThat(fresh.text("code")).isEqualTo(independent(step, 6));
    }

    @Test
    void answersAtOnceWhereTheCodeLivesLongEnough() {
        var path = keep("\"period\": 300");
        assertThat(agent.get(path + "?min_remaining=0").status()).isEqualTo(200);
        assertThat(agent.get(path + "?min_remaining=1").object().getInt("seconds_remaining"))
                .isPositive();
    }

    @Test
    void hundredsWaitWithoutHoldingTheServer() {
        var path = keep("\"period\": 5");
        var waiting = Together.times(60, i -> agent.get(path + "?min_remaining=5"));
        assertThat(waiting).extracting(Reply::status).containsOnly(200);
        assertThat(waiting).allSatisfy(code -> assertThat(code.text("code"))
                .isEqualTo(independent(Instant.parse(code.text("valid_from")).getEpochSecond() / 5, 6)));
    }

    @Test
    void oneAccountCannotTakeAllPlaces() {
        var bob = Tenant.fresh();
        var path = keep(bob.identity(), "\"period\": 10");
        beginOf(10);
        var replies = Together.times(110, i -> bob.identity().get(path + "?min_remaining=10"));
        assertThat(replies).extracting(Reply::status).containsOnly(200, 503);
        assertThat(replies.stream().filter(reply -> reply.status() == 503)).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void whoIsRevokedOrFrozenWhileWaitingGetsNoCode() {
        var path = keep("\"period\": 10");
        var minted = alice.management()
                .post(
                        "/api/auth/keys/identity/",
                        "{\"identity_uuid\": \"" + alice.first().uuid() + "\"}");
        var sibling = alice.sibling();
        var theirs = keep(sibling.client(), "\"period\": 10");
        beginOf(10);
        var replies = Together.times(4, i -> switch (i) {
            case 0 -> Client.anonymous().bearer(minted.text("key")).get(path + "?min_remaining=10");
            case 1 -> sibling.client().get(theirs + "?min_remaining=10");
            case 2 -> agent.get(path + "?min_remaining=10");
            default -> {
                awaitHalfOf(10);
                alice.management().delete("/api/auth/keys/identity/" + minted.text("uuid") + "/");
                yield alice.management().post("/api/identities/" + sibling.uuid() + "/freeze/", "");
            }
        });
        Expect.detail(replies.get(0), 401, "Invalid API key.");
        Expect.detail(replies.get(1), 403, "This identity is frozen. Its owner can unfreeze it.");
        assertThat(replies.get(2).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, Ensure this value is greater than or equal to 0.",
        "31, Ensure this value is less than or equal to 30.",
        "99999999999999, Ensure this value is less than or equal to 30.",
        "x, A valid integer is required.",
        "1.5, A valid integer is required.",
        "'', A valid integer is required."
    })
    void boundsTheWait(String least, String sentence) {
        Expect.field(agent.get(keep("\"period\": 30") + "?min_remaining=" + least), "min_remaining", sentence);
    }

    @Test
    void everyCounterIsSpentOnce() {
        var path = keep("\"type\": \"hotp\", \"counter\": 3");
        var replies = Together.times(12, i -> IntStream.range(0, 10)
                .mapToObj(turn -> agent.post(path, ""))
                .toList());
        var counters = new ArrayList<Long>();
        replies.forEach(codes -> codes.forEach(code -> {
            assertThat(code.status()).isEqualTo(200);
            long counter = code.object().getJsonNumber("counter").longValue();
            assertThat(code.text("code")).isEqualTo(independent(counter, 6));
            counters.add(counter);
        }));
        assertThat(counters)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(3, 123).boxed().toList());
    }

    @Test
    void aKindHasOneMethod() {
        var totp = keep("\"type\": \"totp\"");
        var hotp = keep("\"type\": \"hotp\"");
        var get = agent.get(hotp);
        Expect.detail(get, 405, "Method \"GET\" not allowed.");
        assertThat(get.header("Allow")).contains("POST").doesNotContain("GET");
        var post = agent.post(totp, "");
        Expect.detail(post, 405, "Method \"POST\" not allowed.");
        assertThat(post.header("Allow")).contains("GET").doesNotContain("POST");
        assertThat(agent.post(hotp, "").object().getInt("counter")).isZero();
    }

    @Test
    void isFoundInScopeOnly() {
        var path = keep("\"digits\": 6");
        for (var stranger :
                new Client[] {alice.sibling().client(), Tenant.fresh().identity()}) {
            Expect.detail(stranger.get(path), 404, "No TOTPEntry matches the given query.");
            Expect.detail(stranger.post(path, ""), 404, "No TOTPEntry matches the given query.");
        }
        Expect.detail(agent.get("/api/totp/x/code/"), 404, "Not found.");
    }

    private String keep(String settings) {
        return keep(agent, settings);
    }

    private static String keep(Client client, String settings) {
        var created = client.post("/api/totp/", "{\"secret\": \"" + SEED + "\", " + settings + "}");
        return "/api/totp/" + created.text("uuid") + "/code/";
    }

    /** Returns early in a period of so many seconds. */
    private static void beginOf(int period) {
        while (Instant.now().getEpochSecond() % period > 2) {
            Thread.onSpinWait();
        }
    }

    private static void awaitHalfOf(int period) {
        while (Instant.now().getEpochSecond() % period < period / 2) {
            Thread.onSpinWait();
        }
    }

    /** RFC 4226, section 5.4, in other words than the server's. */
    private static String independent(long counter, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("12345678901234567890".getBytes(US_ASCII), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array());
            int offset = hash[19] & 0xf;
            int binary = (hash[offset] & 0x7f) << 24
                    | (hash[offset + 1] & 0xff) << 16
                    | (hash[offset + 2] & 0xff) << 8
                    | (hash[offset + 3] & 0xff);
            return String.format(Locale.ROOT, "%0" + digits + "d", binary % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
