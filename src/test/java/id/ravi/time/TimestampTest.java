package id.ravi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "2025-06-01T12:00:00.123456Z,      2025-06-01T12:00:00.123456Z",
        "2025-06-01t12:00:00z,             2025-06-01T12:00:00Z",
        "2025-06-01 12:00,                 2025-06-01T12:00:00Z",
        "2025-06-01,                       2025-06-01T00:00:00Z",
        "2025-06-01T12:00:00.123456789Z,   2025-06-01T12:00:00.123456789Z",
        "2025-06-01T12:00:00+02:00,        2025-06-01T10:00:00Z",
        "2025-06-01T12:00:00 02:00,        2025-06-01T10:00:00Z",
        "2025-06-01T12:00:00 +0200,        2025-06-01T10:00:00Z",
        "2025-06-01T12:00:00-02:30,        2025-06-01T14:30:00Z",
    })
    void isReadAsPeopleWriteIt(String text, Instant instant) {
        assertThat(Timestamp.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1748779200",
                "2025-6-1",
                "2025-02-30",
                "2025-06-01T24:00:00Z",
                "2025-06-01T12:00:60Z",
                "2025-06-01T12Z",
                "2025-06-01T12:00:00.Z",
                "2025-06-01T12:00:00.1234567890Z",
                "2025-06-01T12:00:00+19:00",
                "+2025-06-01",
                "0999-12-31",
                "1000-01-01T00:00:00+01:00",
                "10000-01-01",
                "9999-12-31T23:59:59-01:00",
                "2025-06-01T12:00:00Z\u0000",
                "٢٠٢٥-٠٦-٠١"
            })
    void whatIsNoneIsNotGuessed(String text) {
        assertThat(Timestamp.parse(text)).isEmpty();
    }
}
