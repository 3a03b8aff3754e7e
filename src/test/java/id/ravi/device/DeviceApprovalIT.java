package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceApprovalIT {
    private static final String NOT_VALID = "This code is not valid: it may be mistyped, used or expired.";

    private final Tenant alice = Tenant.fresh();

    @Test
    void showsWhoAsks() {
        var device = Device.asks("tool/1 (linux)");
        var seen = device.isSeenBy(alice.owner());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.object().keySet())
                .containsExactly("user_code", "client", "address", "created_dt", "expires_dt");
        assertThat(seen.text("user_code")).isEqualTo(device.userCode());
        assertThat(seen.text("address")).isEqualTo(device.address());
        assertThat(seen.text("client")).isEqualTo("tool/1 (linux)");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN", "SESSION", "PASSWORD"})
    void isForTheOwnerHoweverSignedIn(Credential credential) {
        var owner = credential.of(alice);
        var device = Device.asks();
        assertThat(device.isSeenBy(owner).status()).isEqualTo(200);
        var approved = device.isApprovedBy(owner);
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body()).isEqualTo("{\"user_code\":\"" + device.userCode() + "\",\"status\":\"approved\"}");
        assertThat(device.poll().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY_KEY", "MANAGEMENT_KEY"})
    void isNotForKeys(Credential credential) {
        var device = Device.asks();
        assertThat(device.isSeenBy(credential.of(alice)).status()).isEqualTo(403);
        assertThat(device.isApprovedBy(credential.of(alice)).status()).isEqualTo(403);
        assertThat(device.poll().text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void isNotForStrangersNorForSessionsWithoutProof() {
        var device = Device.asks();
        assertThat(device.isSeenBy(Client.anonymous()).status()).isEqualTo(401);
        assertThat(device.isApprovedBy(Client.anonymous()).status()).isEqualTo(401);
        assertThat(device.isApprovedBy(alice.session().with("X-CSRFToken", "wrong"))
                        .status())
                .isEqualTo(403);
        assertThat(device.poll().text("error")).isEqualTo("authorization_pending");
    }

    @ParameterizedTest
    @EnumSource
    void comesInEveryMediaType(Body.Media media) {
        var device = Device.asks();
        var body = media.of(Map.of("user_code", device.userCode(), "approve", "false"));
        var denied = alice.owner().from(Addresses.fresh()).send("POST", Device.VERIFY, body);
        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.text("status")).isEqualTo("denied");
    }

    @Test
    void takesTheCodeHoweverItIsTyped() {
        var device = Device.asks();
        var typed = " " + device.userCode().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
        var approved = alice.owner()
                .from(Addresses.fresh())
                .post(Device.VERIFY, "{\"user_code\": \"" + typed + "\", \"approve\": true}");
        assertThat(approved.text("user_code")).isEqualTo(device.userCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDF-GHJK", "", "%20", "1234", "%00", "x%ff", "BCDF-GHJK-LMNP"})
    void refusesEveryOtherCodeInTheSameWords(String code) {
        var owner = alice.owner().from(Addresses.fresh());
        Expect.detail(owner.get(Device.VERIFY + "?user_code=" + code), 404, NOT_VALID);
    }

    @Test
    void refusesACodeThatHasExpired() {
        var device = Device.asks();
        device.expiresIn(-1);
        Expect.detail(device.isSeenBy(alice.owner()), 404, NOT_VALID);
        Expect.detail(device.isApprovedBy(alice.owner()), 404, NOT_VALID);
    }

    @Test
    void happensOnce() {
        var device = Device.asks();
        device.isApprovedBy(alice.owner());
        Expect.detail(device.isSeenBy(alice.owner()), 404, NOT_VALID);
        Expect.detail(device.isDeniedBy(alice.owner()), 404, NOT_VALID);
        assertThat(device.poll().status()).isEqualTo(200);
        Expect.detail(device.isApprovedBy(alice.owner()), 404, NOT_VALID);
    }

    @Test
    void isWonByOneOfTwoAccountsAtOnce() {
        var tenants = List.of(alice, Tenant.fresh());
        for (int i = 0; i < 10; i++) {
            var device = Device.asks();
            var replies = Together.times(
                    2, who -> device.isApprovedBy(tenants.get(who).owner()));
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 404);
            var winner = tenants.get(replies.get(0).status() == 200 ? 0 : 1);
            assertThat(device.poll().object().get("user"))
                    .isEqualTo(winner.owner().get("/api/auth/user/").json());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                        | {"user_code":["This field is required."],"approve":["This field is required."]}
                    {"user_code": null, "approve": null}      | {"user_code":["This field may not be null."],"approve":["This field may not be null."]}
                    {"user_code": {}, "approve": "perhaps"}   | {"user_code":["Not a valid string."],"approve":["Must be a valid boolean."]}
                    """)
    void tellsWhatIsWrongWithTheFields(String body, String errors) {
        var reply = alice.owner().from(Addresses.fresh()).post(Device.VERIFY, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @Test
    void needsACodeToShow() {
        Expect.field(alice.owner().from(Addresses.fresh()).get(Device.VERIFY), "user_code", "This field is required.");
    }
}
