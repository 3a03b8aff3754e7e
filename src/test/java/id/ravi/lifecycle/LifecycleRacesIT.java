package id.ravi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** What happens to an identity while its state changes; afterwards the state is what was answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleRacesIT {
    private final Tenant alice = Tenant.fresh();

    @RepeatedTest(3)
    void aKeyThatIsMadeDuringTheDeletionIsDeadAfterIt() {
        var identity = alice.sibling();
        var management = alice.management();
        var body = "{\"identity_uuid\": \"" + identity.uuid() + "\"}";
        var replies = Together.times(
                12,
                i -> i == 6 ? management.delete(path(identity)) : management.post("/api/auth/keys/identity/", body));
        assertThat(replies.get(6).status()).isEqualTo(204);
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(204).isSubsetOf(201, 204, 400);
        assertThat(Database.column("SELECT id FROM api_key WHERE identity_id = ? AND revoked IS NULL", identity.id()))
                .isEmpty();
        replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> Client.anonymous().bearer(reply.text("key")))
                .forEach(key -> assertThat(key.get("/api/secrets/").status()).isEqualTo(401));
    }

    @RepeatedTest(3)
    void aSecretThatIsKeptDuringTheDeletionIsThereAfterTheRestoration() {
        var identity = alice.sibling();
        var management = alice.management();
        var replies = Together.times(
                12,
                i -> i == 6
                        ? management.delete(path(identity))
                        : management.post(
                                "/api/secrets/?identity=" + identity.uuid(), "{\"key\": \"KEPT_" + i + "\"}"));
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(204).isSubsetOf(201, 204, 400, 404);
        assertThat(alice.owner().post(path(identity) + "restore/", "").status()).isEqualTo(200);
        long kept = replies.stream().filter(reply -> reply.status() == 201).count();
        assertThat(alice.owner()
                        .get("/api/secrets/?identity=" + identity.uuid())
                        .array())
                .hasSize((int) kept);
    }

    @RepeatedTest(3)
    void whatComesDuringTheDestructionFindsNothingAndNeverFails() {
        var identity = alice.sibling();
        var owner = alice.token();
        var replies = Together.times(12, i -> switch (i) {
            case 0 -> owner.delete(path(identity));
            case 3, 6, 9, 11 -> owner.post(path(identity) + "purge/", "");
            case 4 -> owner.post(path(identity) + "restore/", "");
            default -> owner.post("/api/secrets/?identity=" + identity.uuid(), "{\"key\": \"KEPT_" + i + "\"}");
        });
        assertThat(replies).extracting(Reply::status).isSubsetOf(200, 201, 204, 400, 404, 409);
    }

    @RepeatedTest(3)
    void ofManyDeletionsAtOnceOneSucceeds() {
        var identity = alice.sibling();
        var management = alice.management();
        var statuses = Together.times(8, i -> management.delete(path(identity)).status());
        assertThat(statuses).containsOnly(204, 404);
        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void deletingAndRestoringAtOnceEndsInOneOfTheTwoStates() {
        var identity = alice.sibling();
        var owner = alice.token();
        var statuses = Together.times(
                8, i -> (i % 2 == 0 ? owner.delete(path(identity)) : owner.post(path(identity) + "restore/", ""))
                        .status());
        assertThat(statuses).isSubsetOf(200, 204, 404);
        boolean alive = owner.get(path(identity)).status() == 200;
        boolean deleted = owner.get("/api/identities/?deleted=true").body().contains(identity.uuid());
        assertThat(alive).isNotEqualTo(deleted);
    }

    @RepeatedTest(2)
    void aKeyAtWorkIsStoppedByTheFreezeAndLosesNothing() {
        var identity = alice.sibling();
        var agent = identity.client();
        var replies = Together.times(
                8,
                i -> i == 0
                        ? agent.post(path(identity) + "freeze/", "")
                        : Eventually.see(() -> write(agent, i), reply -> reply.status() == 403));
        assertThat(replies.get(0).status()).isEqualTo(200);
        assertThat(replies.subList(1, 8)).extracting(Reply::status).containsOnly(403);
        assertThat(alice.management()
                        .get("/api/secrets/?identity=" + identity.uuid())
                        .status())
                .isEqualTo(200);
        assertThat(List.of(write(agent, 0).status())).containsExactly(403);
    }

    /** Made once; later ones are refused as duplicates, until the key is stopped. */
    private static Reply write(Client agent, int number) {
        return agent.post("/api/secrets/", "{\"key\": \"WRITTEN_" + number + "\"}");
    }

    private static String path(Tenant.Persona identity) {
        return "/api/identities/" + identity.uuid() + "/";
    }
}
