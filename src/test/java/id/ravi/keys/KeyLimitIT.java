package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;

class KeyLimitIT {
    private static final String FULL = "There are 1000 usable keys of this kind. Revoke some first.";
    private final Tenant alice = Tenant.fresh();

    @Test
    void anIdentityHasSoManyUsableKeysAndNoMore() {
        fill("NULL", 998);
        assertThat(alice.management().post(MadeKey.IDENTITY, identity()).status())
                .isEqualTo(201);
        Expect.detail(alice.management().post(MadeKey.IDENTITY, identity()), 409, FULL);
        assertThat(alice.owner().post(MadeKey.MANAGEMENT, "{}").status()).isEqualTo(201);
        assertThat(alice.management()
                        .post(
                                MadeKey.IDENTITY,
                                "{\"identity_uuid\": \"" + alice.sibling().uuid() + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void revokedKeysDoNotCountAndTheLastOfThemAreListed() {
        fill("NOW(6)", 2_000);
        assertThat(alice.management().post(MadeKey.IDENTITY, identity()).status())
                .isEqualTo(201);
        var listed = alice.management().get(MadeKey.IDENTITY).array();
        assertThat(listed).hasSize(1_002);
        assertThat(listed.getJsonObject(0).isNull("revoked_dt")).isTrue();
        assertThat(listed.getJsonObject(1_001).getString("uuid"))
                .as("the usable one is listed, although it is older than they")
                .isNotEmpty();
        assertThat(listed.getJsonObject(1_001).isNull("revoked_dt")).isTrue();
    }

    private void fill(String revoked, int count) {
        Database.update(
                "INSERT INTO api_key (uuid, digest, account_id, identity_id, label, last_four, created, revoked, version)"
                        + " SELECT UUID(), UNHEX(SHA2(UUID(), 256)), account_id, id, '', 'abcd', NOW(6), " + revoked
                        + ", 1 FROM identity, seq_1_to_" + count + " WHERE uuid = ?",
                alice.first().uuid());
    }

    private String identity() {
        return "{\"identity_uuid\": \"" + alice.first().uuid() + "\"}";
    }
}
