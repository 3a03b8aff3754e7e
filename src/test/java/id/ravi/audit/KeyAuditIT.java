package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What happens to keys leaves exact entries, and none of them holds a key. */
class KeyAuditIT {
    private static final String KEYS = "/api/auth/keys/management/";

    private final Tenant alice = Tenant.fresh();

    @Test
    void tellsOfEveryChangeOfAKey() {
        var trail = Trail.of(alice);
        var address = Addresses.fresh();
        var owner = alice.owner().from(address);
        var uuid = owner.post(KEYS, "{}").text("uuid");
        owner.patch(KEYS + uuid + "/", "{\"label\": \"canary-label\"}");
        owner.get(KEYS);
        owner.delete(KEYS + uuid + "/");
        owner.delete(KEYS + uuid + "/");
        assertThat(trail.entries(4))
                .containsExactly(
                        "KEY_CREATED DONE BASIC " + address + " " + uuid,
                        "KEY_CHANGED DONE BASIC " + address + " " + uuid,
                        "KEY_REVOKED DONE BASIC " + address + " " + uuid,
                        "REQUEST_DENIED NOT_FOUND BASIC " + address + " " + uuid);
        assertThat(trail.rows(4)).allSatisfy(row -> assertThat(row).doesNotContain("canary"));
    }

    @Test
    void tellsWhereAReportOfALeakCameFrom() {
        var minted = alice.owner().post(KEYS, "{}");
        var trail = Trail.of(alice);
        var address = Addresses.fresh();
        var finder = Client.anonymous().from(address);
        var report = "{\"key\": \"" + minted.text("key") + "\", \"url\": \"canary-url\"}";
        finder.post("/api/auth/keys/leaked/", report);
        finder.post("/api/auth/keys/leaked/", report);
        alice.owner().from(address).post(KEYS, "{}");
        assertThat(trail.select("action", 2)).containsExactly("KEY_LEAKED", "KEY_CREATED");
        assertThat(trail.entries(2))
                .first()
                .isEqualTo("KEY_LEAKED DONE ANONYMOUS " + address + " " + minted.text("uuid"));
        assertThat(trail.rows(2))
                .allSatisfy(row -> assertThat(row).doesNotContain("canary").doesNotContain("ravi_"));
    }
}
