package id.ravi.onetimepassword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEZDGNBVGY3TQOJQ",
                "gezd gnbv gy3t qojq",
                " GEZD-GNBV-GY3T-QOJQ ",
                "GEZDGNBVGY3TQOJQ======",
                "gezd\u00a0gnbv\tgy3t\nqojq=="
            })
    void forgivesWhatPeopleCopy(String text) throws Unusable {
        assertThat(Seed.parse(text).base32()).isEqualTo("GEZDGNBVGY3TQOJQ");
        assertThat(Seed.parse(text).octets()).asString().isEqualTo("1234567890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEZDGNBVGY3TQOJ0",
                "GEZDGNBVGY3TQOJ1",
                "GEZDGNBVGY3TQOJ8",
                "GEZ=DGNBVGY3TQOJQ",
                "GEZDGNBVGY3TQOJÄ",
                "GEZDGNBVGY3TQOJß",
                "GEZDGNBVGY3TQOJı",
                "e2e::AAAA"
            })
    void refusesOtherCharactersWithoutQuotingThem(String text) {
        assertRefused(text, "Not a Base32 secret: only letters and the digits 2 to 7 are expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEZDGNBVGY3TQOJQG", "GEZDGNBVGY3TQOJQGEZ", "GEZDGNBVGY3TQOJQGEZDGN"})
    void refusesLengthsThatBase32CannotHave(String text) {
        assertRefused(text, "Not a Base32 secret: a character is missing or too many.");
    }

    @Test
    void takesTenTo128Octets() throws Unusable {
        for (int octets = 10; octets <= 128; octets++) {
            var bytes = new byte[octets];
            new Random(octets).nextBytes(bytes);
            assertThat(Seed.parse(Seed.of(bytes).base32()).octets()).isEqualTo(bytes);
        }
        assertRefused(Base32.encode(new byte[9]), "Too short: a secret has at least 10 bytes");
        assertRefused("", "Too short: a secret has at least 10 bytes");
        assertRefused(Base32.encode(new byte[129]), "Too long: a secret has at most 128 bytes");
    }

    @Test
    void neverPrints() throws Unusable {
        assertThat(Seed.parse("GEZDGNBVGY3TQOJQ")).hasToString("Seed[redacted]");
    }

    private static void assertRefused(String text, String beginning) {
        assertThatThrownBy(() -> Seed.parse(text)).isInstanceOf(Unusable.class).hasMessageStartingWith(beginning);
    }
}
