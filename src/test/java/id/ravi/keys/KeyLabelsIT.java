package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyLabelsIT {
    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String NO_KEY = "No APIKey matches the given query.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void ofKeysOfIdentitiesAreChangedByTheAccount(Credential by) {
        var key = MadeKey.ofIdentity(alice, alice.sibling().uuid());
        var before = key.listed(alice);
        var reply = by.of(alice).patch(key.path(), "{\"label\": \" night jobs \"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("label")).isEqualTo("night jobs");
        assertThat(reply.object()).isEqualTo(key.listed(alice));
        assertThat(reply.object().keySet()).containsExactlyElementsOf(before.keySet());
        assertThat(key.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            names = {"TOKEN", "SESSION", "PASSWORD"})
    void ofKeysOfTheAccountAreChangedByTheOwner(Credential by) {
        var key = MadeKey.ofAccount(alice);
        var reply = by.of(alice).patch(key.path(), "{\"label\": \"old laptop\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("label")).isEqualTo("old laptop");
        assertThat(reply.object()).isEqualTo(key.listed(alice));
        assertThat(key.status()).isEqualTo(200);
    }

    @Test
    void areNotChangedByWhoMayNot() {
        var identity = MadeKey.ofIdentity(alice);
        var account = MadeKey.ofAccount(alice);
        Expect.detail(identity.client().patch(identity.path(), "{\"label\": \"x\"}"), 403, FORBIDDEN);
        Expect.detail(identity.client().patch(account.path(), "{\"label\": \"x\"}"), 403, FORBIDDEN);
        Expect.detail(account.client().patch(account.path(), "{\"label\": \"x\"}"), 403, FORBIDDEN);
        for (var key : List.of(identity, account)) {
            assertThat(key.listed(alice).getString("label")).isEqualTo("made");
        }
    }

    @Test
    void stayWhenNothingElseIsNamed() {
        var key = MadeKey.ofIdentity(alice);
        var before = key.listed(alice);
        var ignored = "{\"uuid\": \"\", \"key\": 1, \"expires_in\": -1, \"identity_uuid\": null, \"revoked_dt\": null}";
        for (var body : List.of("", "{}", ignored)) {
            var reply = alice.management().patch(key.path(), body);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.object()).isEqualTo(before);
        }
        assertThat(alice.management().patch(key.path(), "{\"label\": \"\"}").text("label"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"label": null}        | {"label":["This field may not be null."]}
                    {"label": []}          | {"label":["Not a valid string."]}
                    {"label": "a\\u0000"}  | {"label":["Null characters are not allowed."]}
                    []                     | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}
                    """)
    void areRefusedWhenImpossible(String body, String errors) {
        for (var key : List.of(MadeKey.ofIdentity(alice), MadeKey.ofAccount(alice))) {
            var reply = alice.owner().patch(key.path(), body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).isEqualTo(errors);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void haveAHundredCharacters(int length) {
        var reply = alice.owner()
                .patch(MadeKey.ofAccount(alice).path(), "{\"label\": \"" + "\uD83D\uDD11".repeat(length) + "\"}");
        assertThat(reply.status()).isEqualTo(length == 100 ? 200 : 400);
    }

    @Test
    void ofForeignAndUnknownKeysAreToldAlikeBeforeTheBodyIsJudged() {
        for (var body : List.of("{}", "{\"label\": null}")) {
            for (var key : List.of(MadeKey.ofIdentity(mallory), MadeKey.ofAccount(mallory))) {
                Expect.detail(alice.owner().patch(key.path(), body), 404, NO_KEY);
            }
            for (var path : List.of(MadeKey.IDENTITY, MadeKey.MANAGEMENT)) {
                Expect.detail(alice.owner().patch(path + UUID.randomUUID() + "/", body), 404, NO_KEY);
                Expect.detail(alice.owner().patch(path + "none/", body), 404, "Not found.");
            }
        }
    }

    @Test
    void ofRevokedKeysStay() {
        for (var key : List.of(MadeKey.ofIdentity(alice), MadeKey.ofAccount(alice))) {
            assertThat(alice.owner().delete(key.path()).status()).isEqualTo(204);
            Expect.detail(alice.owner().patch(key.path(), "{\"label\": \"x\"}"), 404, NO_KEY);
            assertThat(key.listed(alice).getString("label")).isEqualTo("made");
        }
    }

    @Test
    void ofExpiredKeysMayStillBeChanged() {
        var key = MadeKey.ofAccount(alice);
        Database.update("UPDATE api_key SET expires = created WHERE uuid = ?", key.uuid());
        assertThat(alice.owner().patch(key.path(), "{\"label\": \"old\"}").text("label"))
                .isEqualTo("old");
        assertThat(key.status()).isEqualTo(401);
    }
}
