package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class LeakedKeysIT {
    private static final String URL = "https://git.example.org/x?y=1#L2";

    private final Tenant alice = Tenant.fresh();

    @Test
    void areDeadAtOnceAndTellTheOwnerWhenWhyAndWhere() {
        for (var key : List.of(MadeKey.ofIdentity(alice), MadeKey.ofAccount(alice))) {
            assertThat(key.status()).isEqualTo(200);
            assertAccepted(key.report(finder(), URL));
            assertThat(key.status()).isEqualTo(401);
            var listed = key.listed(alice);
            assertThat(listed.getString("revoked_reason")).isEqualTo("leaked");
            assertThat(listed.getString("revoked_dt")).isGreaterThan(listed.getString("created_dt"));
            assertThat(listed.getString("leak_url")).isEqualTo(URL);
        }
    }

    @ParameterizedTest
    @EnumSource(Body.Media.class)
    void areReportedInAnyMediaType(Body.Media media) {
        var key = MadeKey.ofIdentity(alice);
        var report = media.of(Map.of("key", " " + key.text() + "\n"));
        assertAccepted(finder().send("POST", MadeKey.LEAKED, report));
        assertThat(key.status()).isEqualTo(401);
        assertThat(key.listed(alice).getString("leak_url")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"ravi_id_\"",
                "\"ravi_id_00000000000000000000000000000000000000003a21x8\"",
                "\"ravi_id_00000000000000000000000000000000000000003a21x9\"",
                "\"' OR 1=1 --\"",
                "\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"",
                "1e400"
            })
    void areAnsweredAlikeWhenTheyAreNone(String key) {
        assertAccepted(finder().post(MadeKey.LEAKED, "{\"key\": " + key + ", \"url\": \"" + URL + "\"}"));
    }

    @Test
    void stayAsTheyWereWhenTheyWereRevokedBefore() {
        var key = MadeKey.ofIdentity(alice);
        alice.owner().delete(key.path());
        var before = key.listed(alice);
        assertAccepted(key.report(finder(), URL));
        assertThat(key.listed(alice)).isEqualTo(before);
        var twice = MadeKey.ofIdentity(alice);
        assertAccepted(twice.report(finder(), URL));
        var first = twice.listed(alice);
        assertAccepted(twice.report(finder(), "https://elsewhere.example.org/"));
        assertThat(twice.listed(alice)).isEqualTo(first);
    }

    @Test
    void stayAsTheyWereWhenTheyHaveExpired() {
        var key = MadeKey.ofIdentity(alice);
        Database.update("UPDATE api_key SET expires = created WHERE uuid = ?", key.uuid());
        assertAccepted(key.report(finder(), URL));
        assertThat(key.listed(alice).get("revoked_dt")).isEqualTo(JsonValue.NULL);
        assertThat(key.listed(alice).getString("leak_url")).isEmpty();
    }

    @Test
    void areRevokedWhileTheirIdentityIsFrozen() {
        var sibling = alice.sibling();
        var key = MadeKey.ofIdentity(alice, sibling.uuid());
        Database.update("UPDATE identity SET frozen = UTC_TIMESTAMP(6) WHERE uuid = ?", sibling.uuid());
        assertAccepted(key.report(finder(), URL));
        assertThat(key.listed(alice).getString("revoked_reason")).isEqualTo("leaked");
        Database.update("UPDATE identity SET frozen = NULL WHERE uuid = ?", sibling.uuid());
        assertThat(key.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "javascript:alert(1)",
                "not a url",
                "http://169.254.169.254/latest/meta-data/",
                "\\\" onmouseover=\\\"alert(1)",
                "\u202Eelif"
            })
    void keepTheUrlAsTextWhateverItSays(String url) {
        var key = MadeKey.ofIdentity(alice);
        assertAccepted(key.report(finder(), url));
        assertThat(key.listed(alice).getString("leak_url")).isEqualTo(url.replace("\\", ""));
        assertThat(alice.owner().get(MadeKey.IDENTITY).header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                  | {"key":["This field is required."]}
                    {"key": null}                       | {"key":["This field may not be null."]}
                    """)
    void areRefusedWhenTheReportHasNoKey(String body, String errors) {
        var reply = finder().post(MadeKey.LEAKED, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"ravi_id_x\"]", "1", "true", "\"\"", "\"a\\u0000\"", "\"\\ud800\""})
    void mayBeAnythingAtAll(String key) {
        assertAccepted(finder().post(MadeKey.LEAKED, "{\"key\": " + key + "}"));
        assertAccepted(finder().post(MadeKey.LEAKED, "{\"key\": \"" + "k".repeat(100_000) + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"a\\u0000\"", "\"\\ud800\""})
    void areRevokedWhereverTheyWereFound(String url) {
        var key = MadeKey.ofIdentity(alice);
        assertAccepted(finder().post(MadeKey.LEAKED, "{\"key\": \"" + key.text() + "\", \"url\": " + url + "}"));
        assertThat(key.status()).isEqualTo(401);
        assertThat(key.listed(alice).getString("leak_url")).isEmpty();
    }

    @Test
    void keepTwoThousandCharactersOfAUrl() {
        var key = MadeKey.ofIdentity(alice);
        var url = "\uD83D\uDD11".repeat(2_000);
        assertAccepted(key.report(finder(), url + "and more"));
        assertThat(key.listed(alice).getString("leak_url")).isEqualTo(url);
    }

    @Test
    void areTakenSixtyTimesAMinuteFromOneAddress() {
        var finder = finder();
        for (int i = 0; i < 60; i++) {
            assertAccepted(finder.post(MadeKey.LEAKED, "{\"key\": \"" + i + "\"}"));
        }
        var throttled = Stream.generate(() -> finder.post(MadeKey.LEAKED, "{\"key\": \"one more\"}"))
                .limit(600)
                .filter(reply -> reply.status() != 204)
                .findFirst()
                .orElseThrow();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.text("detail")).isEqualTo("Too many reported keys. Try again later.");
        assertThat(throttled.header("Retry-After"))
                .isEqualTo(String.valueOf(throttled.object().getInt("retry_after_seconds")));
        assertAccepted(finder().post(MadeKey.LEAKED, "{\"key\": \"another address\"}"));
    }

    @Test
    void areNotReportedFromThePagesOfOtherSites() {
        var key = MadeKey.ofIdentity(alice);
        var reply = key.report(finder().with("Origin", "https://evil.example.org"), URL);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(key.status()).isEqualTo(200);
    }

    @Test
    void areReportedWithThemselvesAsCredentialToo() {
        var key = MadeKey.ofIdentity(alice);
        assertAccepted(key.report(key.client().from(Addresses.fresh()), URL));
        assertAccepted(key.report(key.client().from(Addresses.fresh()), URL));
        assertThat(key.status()).isEqualTo(401);
    }

    @Test
    void areReportedOnceHoweverManyReportThemAtOnce() {
        var key = MadeKey.ofIdentity(alice);
        var finders = IntStream.range(0, 8).mapToObj(i -> finder()).toList();
        var replies = Together.times(8, i -> key.report(finders.get(i), "https://" + i + ".example.org"));
        assertThat(replies).allSatisfy(LeakedKeysIT::assertAccepted);
        assertThat(Database.column(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'KEY_LEAKED' AND subjects = ?", key.uuid()))
                .containsExactly("1");
    }

    private static Client finder() {
        return Client.anonymous().from(Addresses.fresh());
    }

    private static void assertAccepted(Reply reply) {
        assertThat(reply.status() + reply.body()).isEqualTo("204");
    }
}
