package id.ravi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.extraction.Finding;
import id.ravi.extraction.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivedCodesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "OTP, , PT10M",
        "LINK, , PT1H",
        "OTP, PT30S, PT30S",
        "LINK, PT24H, PT24H",
        "OTP, P3650D, P30D",
        "OTP, PT-5M, PT10M"
    })
    void aCodeLivesAsLongAsTheMessageSaysOrAsIsUsual(Kind kind, Duration said, Duration lives) {
        var finding = new Finding(kind, "482913", 0.9, "", Optional.ofNullable(said), Optional.empty());
        assertThat(ArrivedCodes.expiry(NOON, finding)).isEqualTo(NOON.plus(lives));
    }
}
