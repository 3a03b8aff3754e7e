package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class ListIT {
    private final Tenant alice = Tenant.fresh();
    private final Persona three = keeping("ALPHA", "BETA", "GAMMA");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 125})
    void isCompleteAndNewestFirstHoweverLong(int size) {
        var owner = alice.sibling();
        var kept = IntStream.range(0, size)
                .mapToObj(i -> owner.keep("KEY_" + i, "value " + i))
                .collect(Collectors.toList());
        Collections.reverse(kept);
        var list = owner.client().get("/api/secrets/");
        assertThat(list.status()).isEqualTo(200);
        assertThat(Listed.uuids(list)).isEqualTo(kept);
        if (size > 0) {
            assertThat(list.array().getJsonObject(size - 1).getString("value")).isEqualTo("value 0");
        }
    }

    @Test
    void keepsItsOrderWhenAnOldSecretChanges() {
        var owner = alice.sibling();
        var old = owner.keep("OLD", "1");
        var recent = owner.keep("RECENT", "2");
        owner.client().patch("/api/secrets/" + old + "/", "{\"value\": \"3\"}");
        assertThat(Listed.uuids(owner.client().get("/api/secrets/"))).containsExactly(recent, old);
    }

    @Test
    void ofTheAccountMixesItsIdentities() {
        var bob = Tenant.fresh();
        var sibling = bob.sibling();
        var first = bob.first().keep("SAME", "1");
        var second = sibling.keep("SAME", "2");
        var third = bob.first().keep("OTHER", "3");
        assertThat(Listed.uuids(bob.management().get("/api/secrets/"))).containsExactly(third, second, first);
        assertThat(Listed.uuids(bob.management().get("/api/secrets/?key=same"))).containsExactly(second, first);
    }

    @ParameterizedTest
    @CsvSource({
        "'?key=ALPHA', ALPHA",
        "'?key=alpha', ALPHA",
        "'?key=%20alpha%0a', ALPHA",
        "'?key=%c2%a0alpha%c2%a0', ALPHA",
        "'?key=+beta+', BETA",
        "'?key=alpha&key=beta', BETA",
        "'?key=&key=gamma', GAMMA",
        "'?key=%00&key=gamma', GAMMA",
        "'?key=alpha&unknown=1', ALPHA",
        "'?%6bey=alpha', ALPHA"
    })
    void holdsTheOnlySecretOfAKey(String query, String key) {
        assertThat(Listed.keys(three.client().get("/api/secrets/" + query))).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "?key", "?key=", "?key=%20%20", "?key=%c2%a0", "?key=alpha&key=", "?Key=alpha", "?a=%00"
            })
    void isNotFilteredByNothing(String query) {
        assertThat(Listed.keys(three.client().get("/api/secrets/" + query))).containsExactly("GAMMA", "BETA", "ALPHA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alph", "alpha_", "no-key", "1", "%25", "%5f", "al%20pha", "%ff", "%ed%a0%80", "%f0%9f%98%80"})
    void findsNothingForAKeyThatNobodyHasOrCanHave(String key) {
        var list = three.client().get("/api/secrets/?key=" + key);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).isEqualTo("[]");
    }

    @Test
    void findsNothingForAKeyThatIsTooLong() {
        var list = three.client().get("/api/secrets/?key=" + "A".repeat(256));
        assertThat(list.status() + list.body()).isEqualTo("200[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "alpha%00", "%20%00%20", "no-key%00"})
    void refusesAKeyWithNul(String key) {
        Expect.field(three.client().get("/api/secrets/?key=" + key), "key", "Null characters are not allowed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta", "no-key", "%00", ""})
    void isAllThatAKeyInTheQueryFilters(String key) {
        var owner = keeping("ALPHA", "BETA");
        var path = "/api/secrets/"
                + Listed.uuids(owner.client().get("/api/secrets/?key=alpha")).get(0) + "/?key=" + key;
        assertThat(owner.client().get(path).text("key")).isEqualTo("ALPHA");
        assertThat(owner.client().patch(path, "{}").status()).isEqualTo(200);
        assertThat(owner.client().put(path, "{\"key\": \"ALPHA\"}").status()).isEqualTo(200);
        assertThat(owner.client().delete(path).status()).isEqualTo(204);
    }

    private Persona keeping(String... keys) {
        var owner = alice.sibling();
        List.of(keys).forEach(key -> owner.keep(key, "of " + key));
        return owner;
    }
}
