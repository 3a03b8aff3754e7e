package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;

/** From the entries of a device sign-in one can tell who let which program in, from where, and with which key. */
class DeviceAuditIT {
    private static final String VERIFY = "/api/auth/device/verify/";

    private final Tenant alice = Tenant.fresh();
    private final String home = Addresses.fresh();
    private final String away = Addresses.fresh();
    private final Client device = Client.anonymous().from(away);

    @Test
    void tellsWhoApprovedWhatAndWhichKeyCameOfIt() {
        var trail = Trail.of(alice);
        var code = device.post("/api/auth/device/", "");
        var uuid = uuidOf(code);
        alice.owner().from(home).post(VERIFY, decision(code, true));
        device.post("/api/auth/device/token/", "{\"device_code\": \"" + code.text("device_code") + "\"}");
        var key = Database.column(
                        "SELECT uuid FROM api_key WHERE account_id = ? ORDER BY id DESC LIMIT 1", trail.account())
                .get(0);
        assertThat(trail.entries(3))
                .containsExactly(
                        "DEVICE_APPROVED DONE BASIC " + home + " " + uuid,
                        "KEY_CREATED DONE BASIC " + away + " " + key,
                        "DEVICE_COLLECTED DONE BASIC " + away + " " + uuid + " " + key);
    }

    @Test
    void tellsWhoDeniedWhat() {
        var trail = Trail.of(alice);
        var code = device.post("/api/auth/device/", "");
        var uuid = uuidOf(code);
        alice.owner().from(home).post(VERIFY, decision(code, false));
        assertThat(trail.entries(1)).containsExactly("DEVICE_DENIED DONE BASIC " + home + " " + uuid);
    }

    private static String decision(Reply code, boolean approve) {
        return "{\"user_code\": \"" + code.text("user_code") + "\", \"approve\": " + approve + "}";
    }

    private static String uuidOf(Reply code) {
        return Database.column(
                        "SELECT uuid FROM device_code WHERE user_code = REPLACE(?, '-', '')", code.text("user_code"))
                .get(0);
    }
}
