package id.ravi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurgeIT {
    private static final String NO_IDENTITY = "No Identity matches the given query.";
    private static final String GROWN_OLD =
            "UPDATE identity SET deleted = UTC_TIMESTAMP(6) - INTERVAL 7 DAY - INTERVAL 1 SECOND WHERE uuid = ?";

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(
            value = Credential.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY_KEY", "MANAGEMENT_KEY"})
    void destroysEverythingAtTheOwnersWish(Credential by) {
        var gone = gone();
        var reply = by.of(alice).post(path(gone) + "purge/", "");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertDestroyed(gone);
        Expect.detail(by.of(alice).post(path(gone) + "purge/", ""), 404, NO_IDENTITY);
        Expect.detail(by.of(alice).post(path(gone) + "restore/", ""), 404, NO_IDENTITY);
    }

    @Test
    void asksForTheIdentityToBeDeletedFirst() {
        var alive = alice.sibling();
        Expect.detail(alice.owner().post(path(alive) + "purge/", ""), 409, "Delete the identity first.");
        assertThat(alive.client().get(path(alive)).status()).isEqualTo(200);
    }

    @Test
    void comesByItselfAfterTheGracePeriod() {
        var old = gone();
        var young = gone();
        assertThat(Database.update(GROWN_OLD, old.uuid())).isEqualTo(1);
        var left = Eventually.see(
                () -> Database.column("SELECT id FROM identity WHERE uuid = ?", old.uuid()), List::isEmpty);
        assertThat(left).isEmpty();
        assertDestroyed(old);
        assertThat(alice.owner().get("/api/identities/?deleted=true").body())
                .contains(young.uuid())
                .doesNotContain(old.uuid());
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', scheme, address, outcome) FROM audit_entry"
                                + " WHERE subjects = ? AND action = 'IDENTITY_PURGED'",
                        old.uuid()))
                .containsExactly("SERVER  DONE");
    }

    @Test
    void succeedsOnceWhenManyAskAtOnce() {
        var gone = gone();
        var owner = alice.token();
        var replies = Together.times(8, i -> owner.post(path(gone) + "purge/", ""));
        var statuses = replies.stream().map(Reply::status).toList();
        assertThat(statuses).containsOnly(204, 404);
        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    }

    private void assertDestroyed(Tenant.Persona gone) {
        assertThat(Database.column("SELECT id FROM identity WHERE uuid = ?", gone.uuid()))
                .isEmpty();
        assertThat(Database.column("SELECT version FROM data_key WHERE identity_uuid = ?", gone.uuid()))
                .isEmpty();
        for (var table : List.of("secret", "password_entry", "totp_entry", "api_key", "email_address")) {
            assertThat(Database.column("SELECT t.id FROM " + table + " t LEFT JOIN identity i ON i.id = t.identity_id"
                            + " WHERE t.identity_id IS NOT NULL AND i.id IS NULL"))
                    .isEmpty();
        }
        assertThat(Database.column("SELECT e.id FROM earlier_password e LEFT JOIN password_entry p ON p.id = e.entry_id"
                        + " WHERE p.id IS NULL"))
                .isEmpty();
        assertThat(alice.owner().get("/api/identities/?deleted=true").body()).doesNotContain(gone.uuid());
    }

    private Tenant.Persona gone() {
        var identity = alice.sibling();
        identity.keep("DESTROYED", "value");
        var password = identity.client().post("/api/passwords/", "{\"domain\": \"example.com\"}");
        identity.client().patch("/api/passwords/" + password.text("uuid") + "/", "{\"password\": \"another\"}");
        identity.client()
                .post(
                        "/api/totp/",
                        "{\"secret\": \"JBSWY3DPEHPK3PXP\", \"password\": \"" + password.text("uuid") + "\"}");
        assertThat(rowsOf(identity)).containsExactly("1 1 1 1");
        alice.owner().delete(path(identity));
        return identity;
    }

    /** How many secrets, passwords, seeds and earlier passwords there are. */
    private static List<String> rowsOf(Tenant.Persona identity) {
        return Database.column(
                "SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM secret s WHERE s.identity_id = i.id),"
                        + " (SELECT COUNT(*) FROM password_entry p WHERE p.identity_id = i.id),"
                        + " (SELECT COUNT(*) FROM totp_entry t WHERE t.identity_id = i.id),"
                        + " (SELECT COUNT(*) FROM earlier_password e JOIN password_entry p ON p.id = e.entry_id"
                        + " WHERE p.identity_id = i.id)) FROM identity i WHERE i.uuid = ?",
                identity.uuid());
    }

    private static String path(Tenant.Persona identity) {
        return "/api/identities/" + identity.uuid() + "/";
    }
}
