package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DeleteAndMoveRacesIT {
    private static final int WRITERS = 12;
    private static final int MOVES = 15;

    private final Tenant alice = Tenant.fresh();

    @RepeatedTest(10)
    void ofManyDeletesOneWinsAndLaterWritesFindNothing() {
        var secret = "/api/secrets/" + alice.first().keep("DOOMED", "1") + "/";
        var statuses = Together.times(
                WRITERS,
                i -> i % 2 == 0
                        ? alice.identity().delete(secret).status()
                        : alice.identity()
                                .patch(secret, "{\"value\": \"" + i + "\"}")
                                .status());
        assertThat(statuses).containsOnlyOnce(204).allSatisfy(status -> assertThat(status)
                .isIn(200, 204, 404));
        assertThat(alice.identity().get(secret).status()).isEqualTo(404);
    }

    @Test
    void aSecretThatIsMovedAllTheTimeStaysReadable() {
        var other = alice.sibling();
        var secret = "/api/secrets/" + alice.first().keep("NOMAD", "kept") + "/";
        var owners = List.of(alice.management().get(secret).object().getInt("identity"), identity(other));
        Together.times(WRITERS, i -> {
            for (int move = 0; move < MOVES; move++) {
                var moved = i % 3 == 0
                        ? alice.management().get(secret)
                        : alice.management().patch(secret, "{\"identity\": " + owners.get((i + move) % 2) + "}");
                assertThat(moved.status()).isEqualTo(200);
                assertThat(moved.text("value")).isEqualTo("kept");
            }
            return secret;
        });
        var found = List.of(
                alice.identity().get(secret).status(),
                other.client().get(secret).status());
        assertThat(found).containsExactlyInAnyOrder(200, 404);
    }

    /** The number of an identity, which only its secrets tell. */
    private static int identity(Tenant.Persona persona) {
        var secret = persona.keep("NUMBER", "");
        return persona.client().get("/api/secrets/" + secret + "/").object().getInt("identity");
    }
}
