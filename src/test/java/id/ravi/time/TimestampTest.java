package id.ravi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2025-06-01T12:00:00.123456Z, 2025-06-01T12:00:00.123456Z",
        "2025-06-01T12:00:00Z, 2025-06-01T12:00:00.000000Z",
        "2025-12-31T23:59:59.999999999Z, 2025-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00.000001Z, 0001-01-01T00:00:00.000001Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500000Z"
    })
    void hasMicrosecondsAlways(String instant, String text) {
        assertThat(Timestamp.of(Instant.parse(instant))).isEqualTo(text);
    }

    @Test
    void agreesWithTheFormatterOfThePlatform() {
        var random = new Random(20250601);
        long end = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 10_000; i++) {
            var instant = Instant.ofEpochSecond(random.nextLong(end), random.nextInt(1_000_000_000));
            assertThat(Timestamp.of(instant)).isEqualTo(FORMAT.format(instant));
        }
    }
}
