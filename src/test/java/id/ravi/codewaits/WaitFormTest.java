package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.payload.Json;
import id.ravi.payload.Payload;
import id.ravi.problem.InvalidFields;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitFormTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whoSaysNothingWaitsFromNowOn() {
        var form = WaitForm.of(form(Map.of()), NOON);
        assertThat(form.verified()).isFalse();
        assertThat(form.since()).isEqualTo(NOON);
        assertThat(form.timeout()).isEqualTo(Duration.ofSeconds(25));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T11:59:30.123456Z, 2026-01-01T11:59:30.123456Z",
        "2026-01-01T12:55:00+01:00, 2026-01-01T11:55:00Z",
        "2026-01-01T12:00:01Z, 2026-01-01T12:00:00Z"
    })
    void countsFromTheTimeThatIsNamedOrFromNowOn(String since, Instant counts) {
        assertThat(WaitForm.of(form(Map.of("since", since)), NOON).since()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01T11:54:59.999999Z", "2025-01-01", "soon", "0"})
    void looksBackFiveMinutesAtMost(String since) {
        assertThatThrownBy(() -> WaitForm.of(form(Map.of("since", since)), NOON))
                .isInstanceOf(InvalidFields.class);
    }

    private static Payload form(Map<String, String> fields) {
        var members = new LinkedHashMap<String, Json>();
        fields.forEach((name, value) -> members.put(name, new Json.Text(value)));
        return new Payload(new Json.Members(members), true);
    }
}
