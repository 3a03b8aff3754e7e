package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationIT {
    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String NO_KEY = "No APIKey matches the given query.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void ofAKeyOfAnIdentityIsForTheAccount(Credential by) {
        var key = MadeKey.ofIdentity(alice, alice.sibling().uuid());
        var client = by.of(alice);
        assertThat(key.status()).isEqualTo(200);
        assertThat(client.delete(key.path()).status()).isEqualTo(204);
        assertThat(key.status()).isEqualTo(401);
        Expect.detail(client.delete(key.path()), 404, NO_KEY);
        var listed = key.listed(alice);
        assertThat(listed.getString("revoked_reason")).isEqualTo("revoked");
        assertThat(listed.getString("revoked_dt")).isGreaterThan(listed.getString("created_dt"));
        assertThat(listed.getString("leak_url")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            names = {"TOKEN", "SESSION", "PASSWORD"})
    void ofAKeyOfTheAccountIsForTheOwner(Credential by) {
        var key = MadeKey.ofAccount(alice);
        var client = by.of(alice);
        assertThat(key.status()).isEqualTo(200);
        assertThat(client.delete(key.path()).status()).isEqualTo(204);
        assertThat(key.status()).isEqualTo(401);
        Expect.detail(client.delete(key.path()), 404, NO_KEY);
        assertThat(key.listed(alice).getString("revoked_reason")).isEqualTo("revoked");
    }

    @Test
    void ofItselfIsForEveryKey() {
        for (var key : List.of(MadeKey.ofIdentity(alice), MadeKey.ofAccount(alice))) {
            assertThat(key.client().delete(key.path()).status()).isEqualTo(204);
            Expect.detail(key.client().delete(key.path()), 401, "Invalid API key.");
        }
    }

    @Test
    void ofAnyOtherKeyIsNotForAKeyOfAnIdentity() {
        var twin = MadeKey.ofIdentity(alice);
        var siblings = MadeKey.ofIdentity(alice, alice.sibling().uuid());
        var account = MadeKey.ofAccount(alice);
        var foreign = MadeKey.ofIdentity(mallory);
        for (var key : List.of(twin, siblings, account, foreign)) {
            Expect.detail(alice.identity().delete(key.path()), 403, FORBIDDEN);
            assertThat(key.status()).isEqualTo(200);
        }
        Expect.detail(alice.identity().delete(MadeKey.IDENTITY + UUID.randomUUID() + "/"), 403, FORBIDDEN);
        var underTheOtherPath = MadeKey.MANAGEMENT + twin.uuid() + "/";
        Expect.detail(twin.client().delete(underTheOtherPath), 403, FORBIDDEN);
        assertThat(twin.status()).isEqualTo(200);
    }

    @Test
    void ofAnotherKeyOfTheAccountIsNotForAKeyOfTheAccount() {
        var other = MadeKey.ofAccount(alice);
        Expect.detail(alice.management().delete(other.path()), 403, FORBIDDEN);
        Expect.detail(alice.management().delete(MadeKey.ofAccount(mallory).path()), 403, FORBIDDEN);
        Expect.detail(alice.management().delete(MadeKey.MANAGEMENT + UUID.randomUUID() + "/"), 403, FORBIDDEN);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void tellsOfForeignKeysLikeOfUnknownOnes() {
        var foreign = List.of(MadeKey.ofIdentity(mallory), MadeKey.ofAccount(mallory));
        for (var key : foreign) {
            Expect.detail(alice.owner().delete(key.path()), 404, NO_KEY);
            assertThat(key.status()).isEqualTo(200);
        }
        Expect.detail(alice.management().delete(foreign.get(0).path()), 404, NO_KEY);
        for (var path : List.of(MadeKey.IDENTITY, MadeKey.MANAGEMENT)) {
            Expect.detail(alice.owner().delete(path + UUID.randomUUID() + "/"), 404, NO_KEY);
            Expect.detail(alice.owner().delete(path + "1-1-1-1-1/"), 404, "Not found.");
        }
    }

    @Test
    void takesEachKindUnderItsOwnPathOnly() {
        var identity = MadeKey.ofIdentity(alice);
        var account = MadeKey.ofAccount(alice);
        Expect.detail(alice.owner().delete(MadeKey.MANAGEMENT + identity.uuid() + "/"), 404, NO_KEY);
        Expect.detail(alice.owner().delete(MadeKey.IDENTITY + account.uuid() + "/"), 404, NO_KEY);
        assertThat(List.of(identity.status(), account.status())).containsOnly(200);
    }

    @Test
    void isConfinedToTheSelectedIdentity() {
        var sibling = alice.sibling();
        var key = MadeKey.ofIdentity(alice);
        Expect.detail(alice.management().delete(key.path() + "?identity=" + sibling.uuid()), 404, NO_KEY);
        assertThat(key.status()).isEqualTo(200);
        var selected = key.path() + "?identity=" + alice.first().uuid();
        assertThat(alice.management().delete(selected).status()).isEqualTo(204);
    }

    @Test
    void ofAnExpiredKeyFindsNothing() {
        var key = MadeKey.ofAccount(alice);
        Database.update("UPDATE api_key SET expires = created WHERE uuid = ?", key.uuid());
        Expect.detail(alice.owner().delete(key.path()), 404, NO_KEY);
        assertThat(key.listed(alice).get("revoked_dt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void isEffectiveForAKeyThatIsRevokedBehindTheServersBack() {
        var key = MadeKey.ofIdentity(alice);
        assertThat(key.status()).isEqualTo(200);
        Database.update("UPDATE api_key SET revoked = UTC_TIMESTAMP(6) WHERE uuid = ?", key.uuid());
        assertThat(Eventually.see(key::status, status -> status == 401)).isEqualTo(401);
        assertThat(key.listed(alice).getString("revoked_reason")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {MadeKey.IDENTITY, MadeKey.MANAGEMENT})
    void needsTheProofOfTheSession(String path) {
        var session = alice.session().with("X-CSRFToken", "wrong");
        assertThat(session.delete(path + UUID.randomUUID() + "/").status()).isEqualTo(403);
    }
}
