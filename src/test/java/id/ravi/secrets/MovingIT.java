package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void theAccountMovesASecretToAnotherIdentity(Credential by) {
        var from = alice.sibling();
        var to = alice.sibling();
        var path = path(from.keep("MOVED", "its value\\n"));
        from.client().patch(path, "{\"notes\": \"its notes\"}");
        var moved = by.of(alice).patch(path, into(to));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(Listed.identity(moved)).isEqualTo(to.id());
        assertThat(to.client().get(path).text("value")).isEqualTo("its value\n");
        assertThat(to.client().get(path).text("notes")).isEqualTo("its notes");
        assertThat(alice.management().get(path).text("value")).isEqualTo("its value\n");
    }

    @Test
    void theOldIdentityNoLongerFindsIt() {
        var from = alice.sibling();
        var path = path(from.keep("MOVED", "1"));
        alice.management().patch(path, into(alice.sibling()));
        Expect.detail(from.client().get(path), 404, "No SecretEntry matches the given query.");
        assertThat(from.client().get("/api/secrets/").array()).isEmpty();
        assertThat(from.client().post("/api/secrets/", "{\"key\": \"MOVED\"}").status())
                .isEqualTo(201);
    }

    @Test
    void aPutMovesToo() {
        var from = alice.sibling();
        var to = alice.sibling();
        var path = path(from.keep("MOVED", "1"));
        var body = "{\"key\": \"RENAMED\", \"value\": \"2\", \"identity\": " + to.id() + "}";
        assertThat(alice.management().put(path, body).status()).isEqualTo(200);
        assertThat(to.client().get(path).text("key")).isEqualTo("RENAMED");
        assertThat(to.client().get(path).text("value")).isEqualTo("2");
    }

    @Test
    void itDoesNotMoveWhereItsKeyIsTaken() {
        var from = alice.sibling();
        var to = alice.sibling();
        var path = path(from.keep("TAKEN", "mine"));
        var other = path(to.keep("TAKEN", "other"));
        Expect.field(
                alice.management().patch(path, into(to)),
                "key",
                "A secret with this key already exists for this identity.");
        assertThat(from.client().get(path).text("value")).isEqualTo("mine");
        assertThat(to.client().get(other).text("value")).isEqualTo("other");
    }

    @Test
    void itMovesUnderANewKeyWhereItsOwnIsTaken() {
        var from = alice.sibling();
        var to = alice.sibling();
        to.keep("TAKEN", "other");
        var path = path(from.keep("TAKEN", "mine"));
        var moved = alice.management().patch(path, "{\"key\": \"FREE\", \"identity\": " + to.id() + "}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(Listed.keys(to.client().get("/api/secrets/"))).containsExactlyInAnyOrder("TAKEN", "FREE");
    }

    @Test
    void nothingMovesToAForeignIdentity() {
        var foreign = Tenant.fresh().first();
        var from = alice.sibling();
        var path = path(from.keep("STAYS", "1"));
        Expect.field(
                alice.management().patch(path, into(foreign)),
                "identity",
                "Invalid pk \"" + foreign.id() + "\" - object does not exist.");
        assertThat(from.client().get(path).text("value")).isEqualTo("1");
        assertThat(foreign.client().get("/api/secrets/").array()).isEmpty();
    }

    @Test
    void anIdentityKeyMovesNothingAway() {
        var from = alice.sibling();
        var to = alice.sibling();
        var path = path(from.keep("STAYS", "1"));
        Expect.field(
                from.client().patch(path, into(to)),
                "identity",
                "Invalid pk \"" + to.id() + "\" - object does not exist.");
        assertThat(from.client().get(path).status()).isEqualTo(200);
    }

    @Test
    void namingItsOwnIdentityMovesNothing() {
        var owner = alice.sibling();
        var path = path(owner.keep("STAYS", "1"));
        assertThat(owner.client().patch(path, into(owner)).status()).isEqualTo(200);
        assertThat(owner.client().get(path).text("value")).isEqualTo("1");
    }

    private static String path(String uuid) {
        return "/api/secrets/" + uuid + "/";
    }

    private static String into(Persona identity) {
        return "{\"identity\": " + identity.id() + "}";
    }
}
