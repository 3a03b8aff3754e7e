package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever has been answered a write reads what was written, however often it was read before and by whomever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAfterWriteIT {
    private static final String SECRETS = "/api/secrets/";

    private final Tenant alice = Tenant.fresh();
    private final Client agent = alice.identity();

    @Test
    void seesTheLastValueUnderItsUuidAndItsKeyWhileOthersRead() {
        Together.times(4, thread -> {
            var key = "SHARED_" + thread;
            var path =
                    SECRETS + agent.post(SECRETS, "{\"key\": \"" + key + "\"}").text("uuid") + "/";
            for (int i = 0; i < 100; i++) {
                var value = "value " + i;
                agent.patch(path, "{\"value\": \"" + value + "\"}");
                assertThat(agent.get(path).text("value")).isEqualTo(value);
                assertThat(alice.management().get(path).text("value")).isEqualTo(value);
                assertThat(first(SECRETS + "?key=" + key)).isEqualTo(value);
            }
            return path;
        });
    }

    @Test
    void seesNothingUnderAKeyThatASecretHadBefore() {
        var path = secret("BEFORE");
        assertThat(first(SECRETS + "?key=BEFORE")).isEmpty();
        agent.patch(path, "{\"key\": \"AFTER\"}");
        assertThat(agent.get(SECRETS + "?key=BEFORE").array()).isEmpty();
        assertThat(agent.get(SECRETS + "?key=AFTER").array()).hasSize(1);
    }

    @Test
    void seesTheSecretThatHasTakenAKeyOver() {
        var path = secret("TAKEN_OVER");
        agent.get(SECRETS + "?key=TAKEN_OVER");
        agent.delete(path);
        agent.post(SECRETS, "{\"key\": \"TAKEN_OVER\", \"value\": \"new\"}");
        assertThat(first(SECRETS + "?key=TAKEN_OVER")).isEqualTo("new");
        assertThat(agent.get(path).status()).isEqualTo(404);
    }

    @Test
    void losesSightOfASecretThatHasMoved() {
        var sibling = alice.sibling();
        var path = secret("MOVING");
        Stream.of(path, SECRETS + "?key=MOVING").forEach(agent::get);
        var other = Client.anonymous().bearer(sibling.key());
        assertThat(other.get(path).status()).isEqualTo(404);
        var id = other.post(SECRETS, "{\"key\": \"ID\"}").object().getInt("identity");
        assertThat(alice.management().patch(path, "{\"identity\": " + id + "}").status())
                .isEqualTo(200);
        assertThat(agent.get(path).status()).isEqualTo(404);
        assertThat(agent.get(SECRETS + "?key=MOVING").array()).isEmpty();
        assertThat(other.get(path).status()).isEqualTo(200);
        assertThat(other.get(SECRETS + "?key=MOVING").array()).hasSize(1);
    }

    @Test
    void losesSightOfWhatADeletedIdentityHad() {
        var sibling = alice.sibling();
        var path = SECRETS
                + Client.anonymous()
                        .bearer(sibling.key())
                        .post(SECRETS, "{\"key\": \"GONE\"}")
                        .text("uuid")
                + "/";
        for (var client : List.of(alice.management(), alice.owner())) {
            assertThat(client.get(path).status()).isEqualTo(200);
        }
        alice.management().delete("/api/identities/" + sibling.uuid() + "/");
        assertThat(alice.management().get(path).status()).isEqualTo(404);
        alice.owner().post("/api/identities/" + sibling.uuid() + "/restore/", "");
        assertThat(alice.management().get(path).status()).isEqualTo(200);
    }

    @Test
    void isNotGivenWhatSomebodyElseHasJustRead() {
        var path =
                secret("PRIVATE_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        agent.get(path);
        var bob = Tenant.fresh();
        for (var stranger : List.of(bob.identity(), bob.management(), bob.owner())) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
        }
    }

    private String secret(String key) {
        return SECRETS + agent.post(SECRETS, "{\"key\": \"" + key + "\"}").text("uuid") + "/";
    }

    private String first(String path) {
        return agent.get(path).array().getJsonObject(0).getString("value");
    }
}
