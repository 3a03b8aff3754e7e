package id.ravi.onetimepassword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpauthUriTest {
    private static final String SECRET = "secret=GEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "totp/Example:alice@google.com?%s&issuer=Example | Example | alice@google.com",
                "totp/Example%%3Aalice%%40google.com?%s | Example | alice@google.com",
                "totp/Big%%20Corporation%%3A%%20alice?%s | Big Corporation | alice",
                "totp/alice?issuer=Ex+am%%20ple&%s | Ex am ple | alice",
                "totp/Old:alice?%s&issuer=New | New | alice",
                "totp/a+b@example.com?%s | '' | a+b@example.com",
                "totp/?%s | '' | ''",
                "totp?%s | '' | ''",
                "TOTP/J%%C3%%BCrgen:%%F0%%9F%%90%%A6?SECRET=GEZDGNBVGY3TQOJQ | Jürgen | 🐦",
                "totp/Jürgen:🐦?%s | Jürgen | 🐦"
            })
    void readsIssuerAndAccount(String uri, String issuer, String account) throws Unusable {
        var enrolment = OtpauthUri.parse("otpauth://" + uri.replace("%%", "%").replace("%s", SECRET));
        assertThat(enrolment.issuer()).isEqualTo(issuer);
        assertThat(enrolment.accountName()).isEqualTo(account);
        assertThat(enrolment.seed().base32()).isEqualTo("GEZDGNBVGY3TQOJQ");
        assertThat(enrolment.settings()).isEqualTo(new Settings(Kind.TOTP, Hash.SHA1, 6, 30));
        assertThat(enrolment).hasToString("Enrolment[redacted]");
    }

    @Test
    void readsEverySetting() throws Unusable {
        var totp = OtpauthUri.parse("otpauth://totp/x?algorithm=sha-256&digits=8&period=60&image=https://x&" + SECRET);
        assertThat(totp.settings()).isEqualTo(new Settings(Kind.TOTP, Hash.SHA256, 8, 60));
        var hotp = OtpauthUri.parse("OTPAUTH://hotp/x?counter=42&algorithm=SHA512&digits=7&" + SECRET);
        assertThat(hotp.settings()).isEqualTo(new Settings(Kind.HOTP, Hash.SHA512, 7, 30));
        assertThat(hotp.counter()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "otpauth://",
                "otpauth://steam/x?" + SECRET,
                "otpauth://totp/x",
                "otpauth://totp/x?secret=",
                "otpauth://totp/x?secret=AAAA",
                "otpauth://totp/x?secret=0000000000000000",
                "otpauth://totp/x?digits=5&" + SECRET,
                "otpauth://totp/x?digits=9&" + SECRET,
                "otpauth://totp/x?digits=99999999999&" + SECRET,
                "otpauth://totp/x?digits=six&" + SECRET,
                "otpauth://totp/x?period=0&" + SECRET,
                "otpauth://totp/x?period=301&" + SECRET,
                "otpauth://totp/x?period=-30&" + SECRET,
                "otpauth://totp/x?algorithm=MD5&" + SECRET,
                "otpauth://hotp/x?" + SECRET,
                "otpauth://hotp/x?counter=2147483648&" + SECRET,
                "otpauth://totp/%zz?" + SECRET,
                "otpauth://totp/%?" + SECRET,
                "otpauth://totp/%ff?" + SECRET,
                "otpauth://totp/a%00b?" + SECRET,
                "otpauth://totp/a%0ab?" + SECRET
            })
    void refusesTheRestWithoutQuotingIt(String uri) {
        assertThatThrownBy(() -> OtpauthUri.parse(uri))
                .isInstanceOf(Unusable.class)
                .hasMessageNotContaining("GEZDGNBV")
                .hasMessageMatching("(?s)[A-Z].*\\.");
    }

    @Test
    void boundsWhatItReads() {
        var uri = "otpauth://totp/" + "x".repeat(256) + "?" + SECRET;
        assertThatThrownBy(() -> OtpauthUri.parse(uri)).hasMessageContaining("more than 255 characters");
        var long4k = "otpauth://totp/x?" + SECRET + "&image=" + "x".repeat(4_096);
        assertThatThrownBy(() -> OtpauthUri.parse(long4k)).hasMessageContaining("no more than 4096 characters");
    }
}
