package id.ravi.payload;

import static id.ravi.testing.Attacker.CANARY;
import static id.ravi.testing.RawRequest.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawAnswer;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormIT {
    private final Attacker mallory = new Attacker(Tenant.fresh());

    private RawAnswer submit(String form) {
        return mallory.sendBoth(RawRequest.secret("application/x-www-form-urlencoded", form));
    }

    @ParameterizedTest
    @CsvSource({"999, 201", "1000, 400"})
    void takesAThousandFieldsAndNoMore(int more, int status) {
        var fields = IntStream.range(0, more).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        var answer = submit("key=FIELDS&" + fields);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().equals("{\"detail\":\"Form parse error - More than 1000 fields.\"}"))
                .isEqualTo(status == 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= | This field is required.",
                "&& | This field is required.",
                "=&= | This field is required.",
                "%3d | This field is required.",
                "key[]=A | This field is required.",
                "key%00=A | This field is required.",
                "{\"key\":\"A\"} | This field is required.",
                "key | This field may not be blank.",
                "key= | This field may not be blank.",
                "key=+%20 | This field may not be blank.",
                "key=A&key= | This field may not be blank.",
                "key=%zz | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=% | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=%4 | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=A;value=1 | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=A=B | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=A%0d%0aX:1 | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=%c0%af | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=" + CANARY + " | Key must match ^[A-Z][A-Z0-9_]*$.",
                "key=A%00 | Null characters are not allowed."
            })
    void refusesAKeyThatIsNoneInWordsOfItsOwn(String form, String sentence) {
        var answer = submit(form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("key")).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key=B1&value=%zz%25%4 | %zz%%4",
                "key=B2&value=%ff%c0%af | \ufffd\ufffd\ufffd",
                "key=B3&value=%ed%a0%80 | \ufffd",
                "key=B4&value=\u00ff | \ufffd",
                "key=1&key=B5&value=a&value=b%3Dc | b=c",
                "%6b%65%79=B6&value=%2B | +",
                "key=B7&value==&identity=&_method=DELETE | ="
            })
    void keepsWhatIsUnusualButValid(String form, String value) {
        var answer = submit(form);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.object().getString("value")).isEqualTo(utf8(value));
    }

    @Test
    void ignoresAFieldWithAHugeName() {
        assertThat(submit("n".repeat(1_000_000) + "=1&key=HUGE&value=1").status())
                .isEqualTo(201);
    }

    @Test
    void refusesANullCharacterInAValueWithoutRepeatingIt() {
        var answer = submit("key=A&value=" + CANARY + "%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("value")).isEqualTo("Null characters are not allowed.");
    }
}
