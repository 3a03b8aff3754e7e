package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateRacesIT {
    private static final int RACERS = 64;
    private static final String DUPLICATE = "{\"key\":[\"A secret with this key already exists for this identity.\"]}";

    private final Tenant alice = Tenant.fresh();

    @Test
    void ofManyCreatesOfOneKeyOneWins() {
        assertOneWins(List.of(alice.identity()));
    }

    @Test
    void ofManyCreatesByAllSchemesOneWins() {
        assertOneWins(List.of(alice.identity(), alice.management(), alice.token(), alice.session(), alice.owner()));
    }

    private void assertOneWins(List<Client> clients) {
        var replies = Together.times(RACERS, i -> clients.get(i % clients.size())
                .post("/api/secrets/", "{\"key\": \"RACE\", \"value\": \"of " + i + "\"}"));
        var won = replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(won).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .hasSize(RACERS - 1)
                .allSatisfy(CreateRacesIT::assertDuplicate);
        assertThat(alice.identity().get("/api/secrets/?key=RACE").array())
                .containsExactly(won.get(0).json());
    }

    private static void assertDuplicate(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(DUPLICATE);
    }
}
