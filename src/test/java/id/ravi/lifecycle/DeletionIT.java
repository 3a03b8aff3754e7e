package id.ravi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionIT {
    private static final String DELETED = "/api/identities/?deleted=true";
    private static final String NO_IDENTITY = "No Identity matches the given query.";
    private static final String FORBIDDEN = "You do not have permission to perform this action.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void isForEverybodyButAnIdentitysOwnKey(Credential by) {
        var path = path(alice.sibling());
        var client = by.of(alice);
        var reply = client.delete(path);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        Expect.detail(client.delete(path), 404, NO_IDENTITY);
    }

    @Test
    void isNotForAnIdentitysOwnKey() {
        Expect.detail(alice.identity().delete(path(alice.first())), 403, FORBIDDEN);
        assertThat(alice.identity().get(path(alice.first())).status()).isEqualTo(200);
    }

    @Test
    void findsNothingOfOthers() {
        Expect.detail(alice.management().delete(path(bob.first())), 404, NO_IDENTITY);
        Expect.detail(alice.owner().delete("/api/identities/1-1-1-1-1/"), 404, "Not found.");
        assertThat(bob.identity().get(path(bob.first())).status()).isEqualTo(200);
        var other = alice.sibling();
        var selected =
                alice.owner().delete(path(other) + "?identity=" + alice.first().uuid());
        Expect.detail(selected, 404, NO_IDENTITY);
        assertThat(other.client().get(path(other)).status()).isEqualTo(200);
    }

    @Test
    void endsAllKeysForGood() {
        var gone = alice.sibling();
        var second = mint(gone);
        assertThat(second.get(path(gone)).status()).isEqualTo(200);
        alice.management().delete(path(gone));
        for (var key : List.of(gone.client(), second)) {
            Expect.detail(unlessOk(() -> key.get(path(gone))), 401, "Invalid API key.");
        }
        restore(gone);
        for (var key : List.of(gone.client(), second)) {
            Expect.detail(key.get(path(gone)), 401, "Invalid API key.");
        }
        assertThat(mint(gone).get(path(gone)).status()).isEqualTo(200);
        assertThat(Database.column("SELECT COUNT(*) FROM api_key WHERE identity_id = ? AND revoked IS NULL", gone.id()))
                .containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void hidesEverythingFromEverybody(Credential by) {
        var gone = alice.sibling();
        var secret = "/api/secrets/" + gone.keep("HIDDEN", "value") + "/";
        alice.owner().delete(path(gone));
        var client = by.of(alice);
        Expect.detail(client.get(path(gone)), 404, NO_IDENTITY);
        Expect.detail(client.patch(path(gone), "{\"name\": \"X\"}"), 404, NO_IDENTITY);
        Expect.detail(client.post(path(gone) + "freeze/", ""), 404, NO_IDENTITY);
        Expect.detail(client.get(secret), 404, "No SecretEntry matches the given query.");
        Expect.detail(client.delete(secret), 404, "No SecretEntry matches the given query.");
        for (var list : List.of("secrets", "identities", "email")) {
            Expect.detail(client.get("/api/" + list + "/?identity=" + gone.uuid()), 404, NO_IDENTITY);
        }
        assertThat(client.get("/api/identities/").body()).doesNotContain(gone.uuid());
        assertThat(client.get("/api/secrets/").body()).doesNotContain(gone.uuid(), "HIDDEN");
        Expect.field(
                client.post("/api/secrets/", "{\"key\": \"NEW\", \"identity\": " + gone.id() + "}"),
                "identity",
                "Invalid pk \"" + gone.id() + "\" - object does not exist.");
        Expect.detail(
                client.post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + gone.uuid() + "\"}"),
                400,
                NO_IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY_KEY", "MANAGEMENT_KEY"})
    void isUndoneByTheOwner(Credential by) {
        var gone = alice.sibling();
        var secret = "/api/secrets/" + gone.keep("KEPT", "as it was") + "/";
        var before = alice.owner().get(path(gone));
        var client = by.of(alice);
        client.delete(path(gone));
        var restored = client.post(path(gone) + "restore/", "");
        assertThat(restored.status()).isEqualTo(200);
        for (var member :
                List.of("uuid", "name", "inbox", "phone", "created_dt", "is_frozen", "e2e_required", "purge_dt")) {
            assertThat(restored.object().get(member)).isEqualTo(before.object().get(member));
        }
        assertThat(client.get(secret).text("value")).isEqualTo("as it was");
        assertThat(client.post(path(gone) + "restore/", "").body()).isEqualTo(restored.body());
        assertThat(client.get(path(gone)).body()).isEqualTo(restored.body());
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            names = {"IDENTITY_KEY", "MANAGEMENT_KEY"})
    void isNeitherSeenNorUndoneNorCompletedByKeys(Credential by) {
        var gone = alice.sibling();
        alice.owner().delete(path(gone));
        var client = by.of(alice);
        Expect.detail(client.get(DELETED), 403, FORBIDDEN);
        Expect.detail(client.post(path(gone) + "restore/", ""), 403, FORBIDDEN);
        Expect.detail(client.post(path(gone) + "purge/", ""), 403, FORBIDDEN);
        Expect.detail(alice.owner().get(path(gone)), 404, NO_IDENTITY);
        restore(gone);
    }

    @Test
    void isListedForTheOwnerWithTheDayOfDestruction() {
        var carol = Tenant.fresh();
        assertThat(carol.owner().get(DELETED).array()).isEmpty();
        var gone = carol.sibling();
        carol.management().delete(path(gone));
        var listed = carol.owner().get(DELETED).array().getValuesAs(JsonObject.class);
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).getString("uuid")).isEqualTo(gone.uuid());
        assertThat(listed.get(0).getString("inbox")).endsWith("@ravi.localhost");
        var deleted = Instant.parse(listed.get(0).getString("updated_dt"));
        assertThat(Instant.parse(listed.get(0).getString("purge_dt"))).isEqualTo(deleted.plus(Duration.ofDays(7)));
        assertThat(carol.session().get("/api/identities/?deleted=1").array()).hasSize(1);
        assertThat(carol.owner().get("/api/identities/?deleted=false").body()).doesNotContain(gone.uuid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "null", "%00", "truee"})
    void isAskedForByTrueOrFalse(String deleted) {
        Expect.field(alice.owner().get("/api/identities/?deleted=" + deleted), "deleted", "Must be a valid boolean.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore/", "purge/", "freeze/", "unfreeze/"})
    void isNothingThatOthersCanTouch(String transition) {
        var his = bob.sibling();
        bob.owner().delete(path(his));
        Expect.detail(alice.owner().post(path(his) + transition, ""), 404, NO_IDENTITY);
        Expect.detail(alice.owner().post(path(bob.first()) + transition, ""), 404, NO_IDENTITY);
        Expect.detail(alice.owner().post("/api/identities/1-1-1-1-1/" + transition, ""), 404, "Not found.");
        assertThat(bob.owner().get(DELETED).body()).contains(his.uuid());
        assertThat(bob.identity().get(path(bob.first())).status()).isEqualTo(200);
    }

    @Test
    void leavesAnEntryForEachStep() {
        var gone = alice.sibling();
        alice.management().delete(path(gone));
        restore(gone);
        restore(gone);
        alice.owner().delete(path(gone));
        alice.owner().post(path(gone) + "purge/", "");
        assertThat(Database.column(
                        "SELECT CONCAT(action, ' ', scheme) FROM audit_entry WHERE subjects = ? ORDER BY id",
                        gone.uuid()))
                .containsExactly(
                        "IDENTITY_CREATED MANAGEMENT_KEY",
                        "IDENTITY_DELETED MANAGEMENT_KEY",
                        "IDENTITY_RESTORED BASIC",
                        "IDENTITY_DELETED BASIC",
                        "IDENTITY_PURGED BASIC");
    }

    private void restore(Tenant.Persona gone) {
        assertThat(alice.owner().post(path(gone) + "restore/", "").status()).isEqualTo(200);
    }

    private Client mint(Tenant.Persona identity) {
        return Client.anonymous()
                .bearer(alice.management()
                        .post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + identity.uuid() + "\"}")
                        .text("key"));
    }

    private static Reply unlessOk(java.util.function.Supplier<Reply> request) {
        return Eventually.see(request, reply -> reply.status() == 401);
    }

    private static String path(Tenant.Persona identity) {
        return "/api/identities/" + identity.uuid() + "/";
    }
}
