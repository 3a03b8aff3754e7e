package id.ravi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreezeIT {
    private static final String FROZEN = "This identity is frozen. Its owner can unfreeze it.";
    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String NO_IDENTITY = "No Identity matches the given query.";

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(Credential.class)
    void stopsTheKeysWhoeverAsksForIt(Credential by) {
        var carol = Tenant.fresh();
        var reply = by.of(carol).post(path(carol.first()) + "freeze/", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().getBoolean("is_frozen")).isTrue();
        Expect.detail(onceFrozen(carol.first()), 403, FROZEN);
        assertThat(carol.owner().get(path(carol.first())).body()).isEqualTo(reply.body());
        for (var client : List.of(carol.management(), carol.owner())) {
            assertThat(client.post(path(carol.first()) + "freeze/", "").body()).isEqualTo(reply.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/secrets/",
        "POST, /api/secrets/",
        "DELETE, /api/secrets/00000000-0000-4000-8000-000000000000/",
        "GET, /api/identities/",
        "GET, /api/master/",
        "GET, /api/email/",
        "GET, /api/auth/user/",
        "POST, /api/identities/00000000-0000-4000-8000-000000000000/freeze/",
        "PUT, /api/auth/user/",
        "GET, /api/nothing/"
    })
    void refusesWhateverTheKeyAsksFor(String method, String path) {
        var frozen = frozen();
        var reply = frozen.client().sendUnchecked(method, path, new byte[0]);
        Expect.detail(reply, 403, FROZEN);
    }

    @Test
    void stopsKeysThatAreMadeLater() {
        var frozen = frozen();
        var key = alice.management()
                .post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + frozen.uuid() + "\"}")
                .text("key");
        Expect.detail(Client.anonymous().bearer(key).get("/api/secrets/"), 403, FROZEN);
    }

    @Test
    void leavesEverythingToTheAccount() {
        var identity = alice.sibling();
        var secret = "/api/secrets/" + identity.keep("KEPT", "warm") + "/";
        freeze(identity);
        for (var client : List.of(alice.management(), alice.owner(), alice.token(), alice.session())) {
            assertThat(client.get(secret).text("value")).isEqualTo("warm");
            assertThat(client.patch(secret, "{\"notes\": \"written\"}").status())
                    .isEqualTo(200);
            assertThat(client.get("/api/email/?identity=" + identity.uuid()).array())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY_KEY", "MANAGEMENT_KEY"})
    void isUndoneByTheOwner(Credential by) {
        var identity = frozen();
        var client = by.of(alice);
        var reply = client.post(path(identity) + "unfreeze/", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().getBoolean("is_frozen")).isFalse();
        assertThat(client.post(path(identity) + "unfreeze/", "").body()).isEqualTo(reply.body());
        var works = Eventually.see(() -> identity.client().get("/api/secrets/"), answer -> answer.status() == 200);
        assertThat(works.status()).isEqualTo(200);
    }

    @Test
    void isNotUndoneByKeys() {
        var identity = frozen();
        Expect.detail(alice.management().post(path(identity) + "unfreeze/", ""), 403, FORBIDDEN);
        Expect.detail(alice.identity().post(path(identity) + "unfreeze/", ""), 403, FORBIDDEN);
        Expect.detail(alice.identity().post(path(alice.first()) + "unfreeze/", ""), 403, FORBIDDEN);
        Expect.detail(identity.client().get("/api/secrets/"), 403, FROZEN);
    }

    @Test
    void isNotForSiblings() {
        var identity = alice.sibling();
        Expect.detail(alice.identity().post(path(identity) + "freeze/", ""), 404, NO_IDENTITY);
        assertThat(identity.client().get("/api/secrets/").status()).isEqualTo(200);
    }

    @Test
    void outlivesDeletion() {
        var identity = frozen();
        alice.owner().delete(path(identity));
        var restored = alice.owner().post(path(identity) + "restore/", "");
        assertThat(restored.object().getBoolean("is_frozen")).isTrue();
    }

    @Test
    void leavesAnEntryForEachStep() {
        var identity = alice.sibling();
        identity.client().post(path(identity) + "freeze/", "");
        alice.management().post(path(identity) + "freeze/", "");
        alice.owner().post(path(identity) + "unfreeze/", "");
        assertThat(Database.column(
                        "SELECT CONCAT(action, ' ', scheme) FROM audit_entry WHERE subjects = ? AND outcome = 'DONE'"
                                + " AND action <> 'IDENTITY_CREATED' ORDER BY id",
                        identity.uuid()))
                .containsExactly("IDENTITY_FROZEN IDENTITY_KEY", "IDENTITY_UNFROZEN BASIC");
    }

    private Tenant.Persona frozen() {
        var identity = alice.sibling();
        freeze(identity);
        assertThat(onceFrozen(identity).status()).isEqualTo(403);
        return identity;
    }

    private void freeze(Tenant.Persona identity) {
        assertThat(alice.management().post(path(identity) + "freeze/", "").status())
                .isEqualTo(200);
    }

    private static Reply onceFrozen(Tenant.Persona identity) {
        return Eventually.see(() -> identity.client().get("/api/secrets/"), reply -> reply.status() == 403);
    }

    private static String path(Tenant.Persona identity) {
        return "/api/identities/" + identity.uuid() + "/";
    }
}
