package id.ravi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.extraction.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
    private static final CodeContent CODE =
            new CodeContent("482913", "Six digits.", "No-Reply@Mail.Example.co.uk", "example.co.uk");

    @Test
    void whoNamesNothingWantsEverything() {
        assertThat(wanted(null, null, null).matches(Kind.OTP, CODE)).isTrue();
        assertThat(wanted(null, null, null).matches(Kind.LINK, CODE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "no-reply@mail.example.co.uk, true",
        "mail.example.co.uk, true",
        "example.co.uk, true",
        "co.uk, false",
        "no-reply, false",
        "reply@mail.example.co.uk, false",
        "other.example.co.uk, false"
    })
    void aSenderIsAnAddressOrItsHostOrItsDomain(String from, boolean matches) {
        assertThat(wanted(null, from, null).matches(Kind.OTP, CODE)).isEqualTo(matches);
    }

    @Test
    void aNumberIsASenderToo() {
        var sms = new CodeContent("482913", "Six digits.", "+15551234", "example.com");
        assertThat(wanted(null, "+15551234", null).matches(Kind.OTP, sms)).isTrue();
        assertThat(wanted(null, "5551234", null).matches(Kind.OTP, sms)).isFalse();
        assertThat(wanted(null, null, "example.com").matches(Kind.OTP, sms)).isTrue();
    }

    @Test
    void everythingThatIsNamedMustFit() {
        assertThat(wanted(Kind.OTP, "example.co.uk", "example.co.uk").matches(Kind.OTP, CODE))
                .isTrue();
        assertThat(wanted(Kind.LINK, "example.co.uk", "example.co.uk").matches(Kind.OTP, CODE))
                .isFalse();
        assertThat(wanted(Kind.OTP, "example.co.uk", "example.com").matches(Kind.OTP, CODE))
                .isFalse();
    }

    @Test
    void whatIsSealedComesBackWholeAndNeverPrints() {
        assertThat(CodeContent.of(CODE.json())).isEqualTo(CODE);
        assertThat(CODE.toString()).doesNotContain("482913", "Example");
        assertThat(new CodeContent("1\ud800", "", "", "").json()).contains("1?");
    }

    private static Wanted wanted(Kind kind, String from, String domain) {
        return new Wanted(Optional.ofNullable(kind), Optional.ofNullable(from), Optional.ofNullable(domain));
    }
}
