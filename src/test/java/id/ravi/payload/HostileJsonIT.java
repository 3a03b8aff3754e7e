package id.ravi.payload;

import static id.ravi.testing.Attacker.CANARY;
import static id.ravi.testing.RawRequest.secret;
import static id.ravi.testing.RawRequest.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that is well-formed and means harm. */
@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileJsonIT {
    private final Attacker mallory = new Attacker(Tenant.fresh());

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("\"value\":true", "value", "Not a valid string."),
                arguments("\"value\":[\"" + CANARY + "\"]", "value", "Not a valid string."),
                arguments("\"value\":{\"a\":\"" + CANARY + "\"}", "value", "Not a valid string."),
                arguments("\"value\":null", "value", "This field may not be null."),
                arguments("\"value\":\"" + CANARY + "\\u0000\"", "value", "Null characters are not allowed."),
                arguments(
                        "\"value\":\"\\ud800" + CANARY + "\"",
                        "value",
                        "Surrogate characters are not allowed: U+D800."),
                arguments("\"value\":\"\\udc00\\ud800\"", "value", "Surrogate characters are not allowed: U+DC00."),
                arguments(
                        "\"notes\":\"" + "n".repeat(65_537) + "\"",
                        "notes",
                        "Ensure this field has no more than 65536 bytes."),
                arguments(
                        "\"value\":\"" + "v".repeat(1_048_577) + "\"",
                        "value",
                        "Ensure this field has no more than 1048576 bytes."),
                arguments(
                        "\"identity\":1e999999999",
                        "identity",
                        "Invalid pk \"1" + "0".repeat(39) + "\" - object does not exist."),
                arguments(
                        "\"identity\":1" + "0".repeat(4_000),
                        "identity",
                        "Invalid pk \"1" + "0".repeat(39) + "\" - object does not exist."),
                arguments(
                        "\"identity\":9223372036854775808",
                        "identity",
                        "Invalid pk \"9223372036854775808\" - object does not exist."),
                arguments("\"identity\":1.5", "identity", "Incorrect type. Expected pk value, received float."),
                arguments(
                        "\"identity\":\"" + CANARY + "\"",
                        "identity",
                        "Incorrect type. Expected pk value, received str."),
                arguments(
                        "\"identity\":\"" + utf8("\u0661") + "\"",
                        "identity",
                        "Incorrect type. Expected pk value, received str."));
    }

    @ParameterizedTest
    @MethodSource("values")
    void saysWhatIsWrongWithAValueWithoutRepeatingIt(String member, String field, String sentence) {
        var answer = mallory.sendBoth(secret("application/json", "{\"key\":\"VALUES\"," + member + "}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint(field)).isEqualTo(sentence);
    }

    static Stream<String> keys() {
        var words = CANARY
                + " <script> ${jndi:ldap://localhost/} #{1+1} ${1+1} ';DROP ../A A\\nB A\\r\\nX:1 A\\u202eB A%00 1A _A A-B";
        return Stream.of(words.split(" "));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAKeyThatIsNoName(String key) {
        var answer = mallory.sendBoth(secret("application/json", "{\"key\":\"" + key + "\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("key")).isEqualTo("Key must match ^[A-Z][A-Z0-9_]*$.");
    }

    @ParameterizedTest
    @CsvSource({"list, []", "str, \"x\"", "int, 1", "float, 1e999999999", "bool, true"})
    void refusesABodyThatIsNoObject(String type, String body) {
        var answer = mallory.sendBoth(secret("application/json", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("non_field_errors"))
                .isEqualTo("Invalid data. Expected a dictionary, but got " + type + ".");
    }

    static Stream<Arguments> unusualTexts() {
        return Stream.of(
                arguments("1e999999999", "1e999999999"),
                arguments("-0", "-0"),
                arguments("1" + "0".repeat(4_000), "1" + "0".repeat(4_000)),
                arguments("\"a\",\"value\":\"b\"", "b"),
                arguments("\"\u007f\"", "\u007f"),
                arguments("\"" + utf8("\uffff") + "\"", utf8("\uffff")),
                arguments("\"x\",\"__proto__\":{},\"\":1,\"\\u0000\":1,\"\\ud800\":1", "x"));
    }

    @ParameterizedTest
    @MethodSource("unusualTexts")
    void keepsWhatIsUnusualButValid(String member, String kept) {
        var key = "UNUSUAL_" + Integer.toUnsignedString(member.hashCode());
        var answer = mallory.sendBoth(secret("application/json", "{\"key\":\"" + key + "\",\"value\":" + member + "}"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.object().getString("value")).isEqualTo(kept);
    }
}
