package id.ravi.payload;

import static id.ravi.testing.RawRequest.secret;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonLimitsIT {
    private final Attacker mallory = new Attacker(Tenant.fresh());

    @Test
    void takesSixtyFourLevels() {
        var body = "{\"key\":\"DEEP\",\"x\":" + "[".repeat(63) + "]".repeat(63) + "}";
        assertThat(mallory.sendBoth(secret("application/json", body)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000, 100_000, 1_000_000})
    void refusesArraysInsideEachOtherBeyondTheLimit(int depth) {
        var answer = mallory.sendBoth(secret("application/json", "[".repeat(depth) + "]".repeat(depth)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("JSON parse error - Nested deeper than 64 levels at line 1 column 65.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void refusesObjectsInsideEachOtherBeyondTheLimit(int depth) {
        var answer = mallory.sendBoth(secret("application/json", "{\"a\":".repeat(depth)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("JSON parse error - Nested deeper than 64 levels at line 1 column 321.");
    }

    @ParameterizedTest
    @CsvSource({"998, 201", "999, 400"})
    void takesAThousandMembersAndNoMore(int more, int status) {
        var members = IntStream.range(0, more).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
        var body = "{\"key\":\"MEMBERS\",\"value\":\"1\"," + members + "}";
        var answer = mallory.sendBoth(secret("application/json", body));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()
                        .startsWith("{\"detail\":\"JSON parse error - More than 1000 members at line 1 column "))
                .isEqualTo(status == 400);
    }
}
