package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyListIT {
    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String NO_IDENTITY = "No Identity matches the given query.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(Credential.class)
    void holdsTheKeysOfTheIdentitiesInReachNewestFirst(Credential by) {
        var bob = Tenant.fresh();
        var client = by.of(bob);
        var own = MadeKey.ofIdentity(bob);
        var siblings = MadeKey.ofIdentity(bob, bob.sibling().uuid());
        MadeKey.ofAccount(bob);
        var listed = MadeKey.uuids(client.get(MadeKey.IDENTITY));
        if (by == Credential.IDENTITY_KEY) {
            assertThat(listed).hasSize(2).first().isEqualTo(own.uuid());
        } else {
            assertThat(listed).hasSize(4).first().isEqualTo(siblings.uuid());
            assertThat(listed.get(2)).isEqualTo(own.uuid());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void holdsTheKeysOfTheAccountForTheAccount(Credential by) {
        var bob = Tenant.fresh();
        var made = MadeKey.ofAccount(bob);
        MadeKey.ofIdentity(bob);
        var listed = MadeKey.list(by.of(bob).get(MadeKey.MANAGEMENT));
        assertThat(listed).hasSize(2).allSatisfy(key -> assertThat(key.get("identity_uuid"))
                .isEqualTo(JsonValue.NULL));
        assertThat(listed.get(0).getString("uuid")).isEqualTo(made.uuid());
    }

    @Test
    void ofTheAccountIsNotForKeysOfIdentities() {
        Expect.detail(alice.identity().get(MadeKey.MANAGEMENT), 403, FORBIDDEN);
    }

    @Test
    void tellsEverythingButTheKey() {
        var key = MadeKey.ofIdentity(alice);
        var reply = alice.management().get(MadeKey.IDENTITY);
        var listed = MadeKey.list(reply).get(0);
        assertThat(listed.keySet())
                .containsExactly(
                        "uuid",
                        "identity_uuid",
                        "label",
                        "last_four",
                        "created_dt",
                        "last_used_dt",
                        "expires_dt",
                        "revoked_dt",
                        "revoked_reason",
                        "leak_url");
        assertThat(listed.getString("identity_uuid")).isEqualTo(alice.first().uuid());
        assertThat(listed.getString("label")).isEqualTo("made");
        assertThat(key.text()).endsWith(listed.getString("last_four"));
        assertThat(List.of(listed.get("last_used_dt"), listed.get("expires_dt"), listed.get("revoked_dt")))
                .containsOnly(JsonValue.NULL);
        assertThat(listed.getString("revoked_reason")).isEmpty();
        assertThat(listed.getString("leak_url")).isEmpty();
        assertThat(reply.body()).doesNotContain("ravi_");
    }

    @Test
    void tellsWhenAKeyWasLastUsed() {
        var key = MadeKey.ofAccount(alice);
        assertThat(key.status()).isEqualTo(200);
        var used = key.listed(alice).getString("last_used_dt");
        assertThat(used).isGreaterThanOrEqualTo(key.listed(alice).getString("created_dt"));
        assertThat(key.status()).isEqualTo(200);
        assertThat(key.listed(alice).getString("last_used_dt")).isEqualTo(used);
    }

    @Test
    void tellsWhenAKeyExpiresAndThatItHasExpired() {
        var minted = alice.management()
                .post(MadeKey.IDENTITY, "{\"identity_uuid\": \"" + alice.first().uuid() + "\", \"expires_in\": 60}");
        var listed = MadeKey.list(alice.identity().get(MadeKey.IDENTITY)).get(0);
        assertThat(listed.getString("expires_dt")).isEqualTo(minted.text("expires_dt"));
        Database.update("UPDATE api_key SET expires = created WHERE uuid = ?", minted.text("uuid"));
        var expired = MadeKey.list(alice.identity().get(MadeKey.IDENTITY)).get(0);
        assertThat(expired.getString("expires_dt")).isEqualTo(expired.getString("created_dt"));
        assertThat(expired.get("revoked_dt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void holdsNothingOfOthers() {
        var his = List.of(
                MadeKey.ofIdentity(mallory).uuid(), MadeKey.ofAccount(mallory).uuid());
        for (var path : List.of(MadeKey.IDENTITY, MadeKey.MANAGEMENT)) {
            assertThat(MadeKey.uuids(alice.owner().get(path))).doesNotContainAnyElementsOf(his);
        }
    }

    @Test
    void isNarrowedToTheSelectedIdentity() {
        var sibling = alice.sibling();
        var key = MadeKey.ofIdentity(alice, sibling.uuid());
        var byQuery = alice.management().get(MadeKey.IDENTITY + "?identity=" + sibling.uuid());
        var byHeader = alice.owner().with("X-Ravi-Identity", sibling.uuid()).get(MadeKey.IDENTITY);
        assertThat(MadeKey.uuids(byQuery)).hasSize(2).contains(key.uuid());
        assertThat(byHeader.json()).isEqualTo(byQuery.json());
        Expect.detail(alice.identity().get(MadeKey.IDENTITY + "?identity=" + sibling.uuid()), 404, NO_IDENTITY);
        var foreign = mallory.first().uuid();
        Expect.detail(alice.owner().get(MadeKey.IDENTITY + "?identity=" + foreign), 404, NO_IDENTITY);
        Expect.field(alice.owner().get(MadeKey.IDENTITY + "?identity=1"), "identity", "Must be a valid UUID.");
    }

    @Test
    void holdsNoKeysOfDeletedIdentities() {
        var sibling = alice.sibling();
        var key = MadeKey.ofIdentity(alice, sibling.uuid());
        Database.update("UPDATE identity SET deleted = UTC_TIMESTAMP(6) WHERE uuid = ?", sibling.uuid());
        assertThat(MadeKey.uuids(alice.owner().get(MadeKey.IDENTITY))).doesNotContain(key.uuid());
        Expect.detail(alice.owner().delete(key.path()), 404, "No APIKey matches the given query.");
        Expect.detail(alice.owner().patch(key.path(), "{}"), 404, "No APIKey matches the given query.");
    }

    @ParameterizedTest
    @ValueSource(strings = {MadeKey.IDENTITY, MadeKey.MANAGEMENT})
    void isNotForStrangers(String path) {
        Expect.detail(Client.anonymous().get(path), 401, "Authentication credentials were not provided.");
    }
}
