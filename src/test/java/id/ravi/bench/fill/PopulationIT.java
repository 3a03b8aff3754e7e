package id.ravi.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is filled in past the server is the same to it as what it has made itself. */
class PopulationIT {
    private final TestServer server = TestServer.shared();
    private final Tenant tenant = Tenant.fresh();
    private final Population population = new Population(
            server.running().database(),
            server.directory().resolve("keyset.json"),
            tenant.first().uuid());

    @Test
    void everySecretIsRead() {
        var persona = population.add(2, 3).get(1);
        population.giveKeys(List.of(persona), 2);
        for (var key : persona.keys()) {
            for (int number = 0; number < 3; number++) {
                var secret = Client.anonymous()
                        .bearer(key)
                        .get("/api/secrets/" + persona.secrets().get(number) + "/");
                assertThat(secret.text("key")).isEqualTo(Persona.nameOf(number));
                assertThat(secret.text("value")).isEqualTo(persona.valueOf(number));
            }
        }
    }

    @Test
    void everySeedMakesCodes() {
        var persona = population.add(1, 0).get(0);
        population.giveKeys(List.of(persona), 1);
        var client = Client.anonymous().bearer(persona.keys().get(0));
        assertThat(population.giveSeeds(persona, 3)).allSatisfy(uuid -> assertThat(
                        client.get("/api/totp/" + uuid + "/code/").text("code"))
                .hasSize(6));
    }

    @Test
    void everyPasswordIsFoundByItsSite() {
        var persona = population.add(1, 0).get(0);
        population.giveKeys(List.of(persona), 1);
        population.givePasswords(persona, 3);
        var client = Client.anonymous().bearer(persona.keys().get(0));
        for (int number = 0; number < 3; number++) {
            var found = client.get("/api/passwords/?domain=https://www." + Persona.siteOf(number) + "/login")
                    .array();
            assertThat(found).hasSize(1);
            assertThat(found.getJsonObject(0).getString("password")).isEqualTo(persona.passwordOf(number));
        }
    }

    @Test
    void theAccountOwnsTheIdentities() {
        var uuid = population.add(1, 0).get(0).uuid().toString();
        assertThat(tenant.management().get("/api/identities/").body()).contains(uuid);
    }

    @Test
    void aStockIsFilledUpAndCanBeDeleted() {
        var persona = population.add(1, 1).get(0);
        population.giveKeys(List.of(persona), 1);
        var stock = population.stock(persona, 3);
        assertThat(stock).hasSize(3).contains(persona.secrets().get(0));
        var client = Client.anonymous().bearer(persona.keys().get(0));
        assertThat(client.delete("/api/secrets/" + stock.get(2) + "/").status()).isEqualTo(204);
        population.clear(persona);
        assertThat(client.get("/api/secrets/").array()).isEmpty();
    }
}
