package id.ravi.onetimepassword;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 4226 and RFC 6238, and the edges of a period. */
class CodesTest {
    private static final String DIGITS = "1234567890";

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void countsAsRfc4226(long counter, String code) throws Unusable {
        assertThat(Hotp.code(seed(20), settings(Hash.SHA1, 6, 30), counter)).isEqualTo(code);
    }

    /** RFC 6238, appendix B; its seeds are as long as the hash. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void tellsTheTimeAsRfc6238(long seconds, String sha1, String sha256, String sha512) throws Unusable {
        var now = Instant.ofEpochSecond(seconds);
        assertThat(Totp.at(now, seed(20), settings(Hash.SHA1, 8, 30)).code()).isEqualTo(sha1);
        assertThat(Totp.at(now, seed(32), settings(Hash.SHA256, 8, 30)).code()).isEqualTo(sha256);
        assertThat(Totp.at(now, seed(64), settings(Hash.SHA512, 8, 30)).code()).isEqualTo(sha512);
    }

    @Test
    void changesAtTheBoundaryAndNotAMicrosecondBefore() throws Unusable {
        var boundary = Instant.ofEpochSecond(1_111_111_110);
        var before = Totp.at(boundary.minusNanos(1_000), seed(20), settings(Hash.SHA1, 8, 30));
        var after = Totp.at(boundary, seed(20), settings(Hash.SHA1, 8, 30));
        assertThat(before.code()).isEqualTo("07081804");
        assertThat(before.until()).isEqualTo(boundary);
        assertThat(before.next()).isEqualTo(after.code()).isEqualTo("14050471");
        assertThat(after.from()).isEqualTo(boundary);
        assertThat(after.until()).isEqualTo(boundary.plusSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"1, 59, 60", "7, 56, 63", "60, 0, 60", "300, 0, 300"})
    void periodsBeginAtMultiplesOfTheirLength(int period, long from, long until) throws Unusable {
        var code = Totp.at(Instant.ofEpochMilli(59_999), seed(20), settings(Hash.SHA1, 6, period));
        assertThat(code.from()).isEqualTo(Instant.ofEpochSecond(from));
        assertThat(code.until()).isEqualTo(Instant.ofEpochSecond(until));
    }

    @Test
    void keepsZerosInFront() throws Unusable {
        for (int digits = 6; digits <= 8; digits++) {
            for (long counter = 0; counter < 2_000; counter++) {
                assertThat(Hotp.code(seed(20), settings(Hash.SHA1, digits, 30), counter))
                        .hasSize(digits)
                        .containsOnlyDigits();
            }
        }
        assertThat(Totp.at(Instant.ofEpochSecond(1_111_111_109), seed(20), settings(Hash.SHA1, 8, 30))
                        .code())
                .startsWith("0");
    }

    private static Seed seed(int octets) throws Unusable {
        return Seed.of(DIGITS.repeat(7).substring(0, octets).getBytes(US_ASCII));
    }

    private static Settings settings(Hash hash, int digits, int period) {
        return new Settings(Kind.TOTP, hash, digits, period);
    }
}
