package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many who use, name and revoke one key at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRacesIT {
    private static final int MANY = 12;

    private final Tenant alice = Tenant.fresh();

    @RepeatedTest(5)
    void aKeyThatIsNamedWhileItIsRevokedStaysDead() {
        var key = MadeKey.ofIdentity(alice);
        var statuses = Together.times(
                MANY,
                i -> i % 3 == 0
                        ? alice.owner().delete(key.path()).status()
                        : alice.management()
                                .patch(key.path(), "{\"label\": \"" + i + "\"}")
                                .status());
        assertThat(statuses).containsOnlyOnce(204).allSatisfy(status -> assertThat(status)
                .isIn(200, 204, 404));
        assertThat(key.status()).isEqualTo(401);
        assertThat(key.listed(alice).getString("revoked_reason")).isEqualTo("revoked");
    }

    @RepeatedTest(5)
    void aKeyIsRevokedForOneReason() {
        var key = MadeKey.ofAccount(alice);
        var finder = Client.anonymous().from(Addresses.fresh());
        var statuses = Together.times(
                MANY,
                i -> i % 2 == 0
                        ? alice.owner().delete(key.path()).status()
                        : key.report(finder, "https://example.org").status());
        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(204, 404));
        var entries = Database.column(
                "SELECT action FROM audit_entry WHERE subjects = ? AND action IN ('KEY_REVOKED', 'KEY_LEAKED')",
                key.uuid());
        var reason = key.listed(alice).getString("revoked_reason");
        assertThat(entries).containsExactly("leaked".equals(reason) ? "KEY_LEAKED" : "KEY_REVOKED");
    }

    @RepeatedTest(5)
    void aUseIsNotedBesideAChange() {
        var key = MadeKey.ofIdentity(alice);
        var statuses = Together.times(
                MANY,
                i -> i % 2 == 0
                        ? key.status()
                        : alice.management()
                                .patch(key.path(), "{\"label\": \"" + i + "\"}")
                                .status());
        assertThat(statuses).containsOnly(200);
        assertThat(key.listed(alice).getString("last_used_dt")).isNotEmpty();
        assertThat(key.listed(alice).getString("label")).isNotEqualTo("made");
    }

    @Test
    void aKeyIsNotMadeForAnIdentityThatIsBeingDeleted() throws SQLException {
        var sibling = alice.sibling().uuid();
        var database = TestServer.shared().running().database();
        try (var deletion = DriverManager.getConnection(database.url(), database.user(), database.password());
                var delete =
                        deletion.prepareStatement("UPDATE identity SET deleted = UTC_TIMESTAMP(6) WHERE uuid = ?")) {
            deletion.setAutoCommit(false);
            delete.setString(1, sibling);
            delete.executeUpdate();
            var body = "{\"identity_uuid\": \"" + sibling + "\"}";
            var minted = CompletableFuture.supplyAsync(() -> alice.management().post(MadeKey.IDENTITY, body));
            assertThat(Eventually.see(KeyRacesIT::waiting, waiting -> waiting > 0))
                    .isPositive();
            deletion.commit();
            Expect.detail(minted.join(), 400, "No Identity matches the given query.");
        }
    }

    /** How many statements of the server lock an identity or add a key at the moment. */
    private static int waiting() {
        var count = "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()"
                + " AND (info LIKE 'SELECT%FROM identity%FOR UPDATE' OR info LIKE 'INSERT INTO api_key%')";
        return Integer.parseInt(Database.column(count).get(0));
    }
}
