package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceSignInIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void beginsWithTwoCodesAndAPageOnThisServer() {
        var codes = Client.anonymous().from(Addresses.fresh()).post(Device.CODES, "");
        assertThat(codes.status()).isEqualTo(200);
        assertThat(codes.object().keySet())
                .containsExactly("device_code", "user_code", "verification_uri", "expires_in", "interval");
        assertThat(codes.text("device_code")).matches("[0-9A-Za-z_-]{43}");
        assertThat(codes.text("user_code")).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(codes.text("verification_uri")).isEqualTo(TestServer.shared().url() + "/device");
        assertThat(codes.object().getInt("expires_in")).isEqualTo(900);
        assertThat(codes.object().getInt("interval")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, ''",
        "application/json, {}",
        "application/x-www-form-urlencoded, ''",
        "application/x-www-form-urlencoded, client_id=cli",
        "text/plain, anything"
    })
    void beginsWhateverTheBody(String type, String body) {
        assertThat(Client.anonymous()
                        .from(Addresses.fresh())
                        .send("POST", Device.CODES, new Body(type, body))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesANewAccountItsFirstIdentityWithAKey() {
        var owner = Tenant.newcomer().client();
        var device = Device.asks();
        device.isApprovedBy(owner);
        var granted = device.poll();
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.object().keySet()).containsExactly("management_key", "user", "identity_key", "identity");
        var management = Client.anonymous().bearer(granted.text("management_key"));
        assertThat(granted.object().get("user"))
                .isEqualTo(management.get("/api/auth/user/").json());
        assertThat(granted.object().get("identity"))
                .isEqualTo(management.get("/api/identities/").array().get(0));
        var identity = Client.anonymous().bearer(granted.text("identity_key"));
        assertThat(identity.get("/api/identities/").array())
                .containsExactly(granted.object().get("identity"));
    }

    @Test
    void givesAnAccountInUseTheListOfItsIdentities() {
        alice.sibling();
        var device = Device.asks();
        device.isApprovedBy(alice.owner());
        var granted = device.poll();
        assertThat(granted.object().keySet()).containsExactly("management_key", "user", "identities");
        assertThat(granted.object().get("identities"))
                .isEqualTo(alice.owner().get("/api/identities/").json());
        var minted = Client.anonymous()
                .bearer(granted.text("management_key"))
                .post(
                        "/api/auth/keys/identity/",
                        "{\"identity_uuid\": \"" + alice.first().uuid() + "\", \"label\": \"cli\"}");
        assertThat(minted.status()).isEqualTo(201);
    }

    @Test
    void isNewForTheFirstDeviceOnly() {
        var owner = Tenant.newcomer().client();
        owner.get("/api/auth/user/");
        var granted = Together.times(2, i -> {
            var device = Device.asks();
            device.isApprovedBy(owner);
            return device.poll();
        });
        assertThat(granted)
                .extracting(reply -> reply.object().containsKey("identity_key"))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void givesAnAccountWithoutIdentitiesAnEmptyList() {
        var owner = Tenant.newcomer().client();
        var account = owner.get("/api/auth/user/").object().getInt("id");
        Database.update("UPDATE identity SET deleted = UTC_TIMESTAMP(6) WHERE account_id = ?", account);
        var device = Device.asks();
        device.isApprovedBy(owner);
        assertThat(device.poll().object().get("identities").asJsonArray()).isEmpty();
    }

    @Test
    void isOverWhenItIsDenied() {
        var device = Device.asks();
        device.isDeniedBy(alice.owner());
        assertError(device.poll(), "access_denied");
        assertError(device.waits(), "access_denied");
    }

    @Test
    void isOverWhenTheCodeHasExpired() {
        var pending = Device.asks();
        pending.expiresIn(-1);
        assertError(pending.poll(), "expired_token");
        assertError(pending.waits(), "expired_token");
        var approved = Device.asks();
        approved.isApprovedBy(alice.owner());
        approved.expiresIn(-1);
        assertError(approved.poll(), "expired_token");
    }

    @Test
    void isPendingUntilSomebodyDecides() {
        assertError(Device.asks().poll(), "authorization_pending");
    }

    @Test
    void isRefusedWithACodeThatNobodyKnows() {
        assertError(new Device("unknown", "", Addresses.fresh()).poll(), "invalid_grant");
        assertError(new Device("unknown", "", Addresses.fresh()).waits(), "invalid_grant");
    }

    @Test
    void worksOnce() {
        var device = Device.asks();
        device.isApprovedBy(alice.owner());
        assertThat(device.poll().status()).isEqualTo(200);
        assertError(device.poll(), "invalid_grant");
        assertError(device.waits(), "invalid_grant");
    }

    @Test
    void worksForOneOfManyWhoCollectAtOnce() {
        var device = Device.asks("once/1");
        device.isApprovedBy(alice.owner());
        var replies = Together.times(16, i -> device.poll());
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertError(reply, "invalid_grant"));
        assertThat(keysCalled(alice, "once/1")).isOne();
    }

    @Test
    void callsTheManagementKeyLikeTheClient() {
        var device = Device.asks("tool/1 " + "x".repeat(200));
        device.isApprovedBy(alice.owner());
        device.poll();
        assertThat(keysCalled(alice, "tool/1 " + "x".repeat(93))).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void takesTheCodeInEveryMediaType(Body.Media media) {
        var device = Device.asks();
        var body = media.of(Map.of("device_code", device.deviceCode(), "wait", "false"));
        assertError(Client.anonymous().send("POST", Device.TOKEN, body), "authorization_pending");
        device.isApprovedBy(alice.owner());
        assertThat(Client.anonymous().send("POST", Device.TOKEN, body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                     | {"device_code":["This field is required."]}
                    {}                                     | {"device_code":["This field is required."]}
                    {"device_code": null}                  | {"device_code":["This field may not be null."]}
                    {"device_code": ""}                    | {"device_code":["This field may not be blank."]}
                    {"device_code": [], "wait": "perhaps"} | {"device_code":["Not a valid string."],"wait":["Must be a valid boolean."]}
                    """)
    void tellsWhatIsWrongWithTheFields(String body, String errors) {
        var reply = Client.anonymous().post(Device.TOKEN, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @Test
    void tellsErrorsAsProblemDetailsToWhomeverAsksForThem() {
        var reply = Client.anonymous()
                .with("Accept", "application/problem+json")
                .with("Content-Type", "application/json")
                .sendUnchecked(
                        "POST",
                        Device.TOKEN,
                        Body.json("{\"device_code\": \"unknown\"}").bytes());
        assertThat(reply.object())
                .containsKeys("type", "title", "status", "detail")
                .hasEntrySatisfying("error", error -> assertThat(error).hasToString("\"invalid_grant\""));
    }

    @Test
    void isNotForOtherWebSites() {
        var foreign = Client.anonymous().with("Origin", "https://evil.example.org");
        Expect.detail(
                foreign.post(Device.CODES, ""),
                403,
                "CSRF Failed: the request comes from another site than "
                        + TestServer.shared().url() + ".");
        assertThat(foreign.post(Device.TOKEN, "{\"device_code\": \"x\"}").status())
                .isEqualTo(403);
    }

    private static long keysCalled(Tenant tenant, String label) {
        var account = tenant.owner().get("/api/auth/user/").object().getInt("id");
        return Database.column("SELECT uuid FROM api_key WHERE account_id = ? AND label = ?", account, label)
                .size();
    }

    private static void assertError(Reply reply, String error) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object().keySet()).containsExactly("error", "error_description");
        assertThat(reply.text("error")).isEqualTo(error);
    }
}
