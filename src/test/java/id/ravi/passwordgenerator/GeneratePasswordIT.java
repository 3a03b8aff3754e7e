package id.ravi.passwordgenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(PER_CLASS)
class GeneratePasswordIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                        | [A-Za-z0-9!@#$%^&*()\\-_=+\\[\\]{}:,.?]{16}",
                "length=16                                                 | .{16}",
                "length=4                                                  | .{4}",
                "length=128                                                | .{128}",
                "length=                                                   | .{16}",
                "length=8&length=9                                         | .{9}",
                "special=false                                             | [A-Za-z0-9]{16}",
                "special=False&uppercase=0&lowercase=no                    | [0-9]{16}",
                "special=true&uppercase=false&lowercase=false&digits=false | [!@#$%^&*()\\-_=+\\[\\]{}:,.?]{16}",
                "special=false&exclude_chars=0O1lI                         | [A-HJ-NP-Za-km-z2-9]{16}",
                "length=128&exclude_chars=%26%2B%C3%A4                     | [^&+]{128}",
                "digits=false&exclude_chars=0123456789                     | [^0-9]{16}",
                "style=characters&words=3                                  | .{16}",
                "style=passphrase                                          | [a-z]+(-[a-z]+){5,11}",
                "style=passphrase&words=3&length=16                        | [a-z]+(-[a-z]+){2,5}",
                "style=passphrase&words=20                                 | [a-z]+(-[a-z]+){19,39}",
                "nonsense=1                                                | .{16}"
            })
    void aPasswordIsMadeAsAskedFor(String query, String form) {
        var reply = generate(query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("password")).matches(form);
        assertThat(reply.object().keySet()).containsExactly("password", "entropy_bits");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(generate(query).text("password")).isNotEqualTo(reply.text("password"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length=3         | length | Ensure this value is greater than or equal to 4.",
                "length=129       | length | Ensure this value is less than or equal to 128.",
                "length=-1        | length | Ensure this value is greater than or equal to 4.",
                "length=99999999999999999999 | length | Ensure this value is less than or equal to 128.",
                "length=many      | length | A valid integer is required.",
                "length=1e1       | length | A valid integer is required.",
                "digits=perhaps   | digits | Must be a valid boolean.",
                "words=2          | words  | Ensure this value is greater than or equal to 3.",
                "words=21         | words  | Ensure this value is less than or equal to 20.",
                "style=emoji      | style  | Must be characters or passphrase.",
                "exclude_chars=%00 | exclude_chars | Null characters are not allowed.",
                "exclude_chars=0123456789 | exclude_chars | Nothing is left of digits: exclude less, or add digits=false.",
                "uppercase=false&lowercase=false&digits=false&special=false | special | Choose at least one of uppercase, lowercase, digits and special."
            })
    void whatIsImpossibleIsRefused(String query, String field, String sentence) {
        Expect.field(generate(query), field, sentence);
    }

    @Test
    void soManyCharactersAreExcludedAtMost() {
        assertThat(generate("exclude_chars=" + "x".repeat(256)).status()).isEqualTo(200);
        Expect.field(
                generate("exclude_chars=" + "x".repeat(257)),
                "exclude_chars",
                "Ensure this field has no more than 256 characters.");
    }

    @Test
    void nothingElseIsDoneThere() {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var reply = alice.identity().sendUnchecked(method, "/api/passwords/generate-password/", new byte[0]);
            Expect.detail(reply, 405, "Method \"" + method + "\" not allowed.");
        }
        var redirected =
                alice.identity().sendUnchecked("GET", "/api/passwords/generate-password?length=4", new byte[0]);
        assertThat(redirected.status()).isEqualTo(301);
        assertThat(redirected.header("Location")).endsWith("/api/passwords/generate-password/?length=4");
    }

    private Reply generate(String query) {
        return alice.identity().get("/api/passwords/generate-password/?" + query);
    }
}
