package id.ravi.payload;

import static id.ravi.testing.Attacker.CANARY;
import static id.ravi.testing.RawRequest.secret;
import static id.ravi.testing.RawRequest.utf8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedJsonIT {
    private static final String SAMPLE = "{\"key\":\"A1\",\"value\":\"" + CANARY
            + "\\u00e4\\n\",\"notes\":-1.5e+3,\"x\":[true,null,{\"y\":\"" + utf8("\u00e9\ud83d\ude00") + "\"}]}";

    private final Attacker mallory = new Attacker(Tenant.fresh());

    static IntStream lengths() {
        return IntStream.range(1, SAMPLE.length());
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refusesABodyThatIsCutOffAnywhere(int length) {
        var answer = mallory.sendBoth(secret("application/json", SAMPLE.substring(0, length)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .matches(
                        "JSON parse error - (Unexpected (character|end) at line 1 column \\d+|The body is not UTF-8)\\.");
    }

    static Stream<String> members() {
        var words =
                "NaN Infinity -Infinity 01 -01 +1 1. .5 1e 1e+ 0x10 --1 1_000 - tru True nul undefined 'x' \"\\x41\""
                        + " \"\\u12\" \"\\u12G4\" \"\\'\" [1,] [,1] {\"a\"} {\"a\":} {,} {'a':1} {a:1} {1:1} \"a\"//c /*c*/1 ] } : ,";
        return Stream.concat(
                Stream.of(words.split(" ")),
                Stream.of(
                        "\"\n\"",
                        "\"\t\"",
                        "\"\0\"",
                        "\"\37\"",
                        "\1",
                        "\"a\" \"b\"",
                        "\"a\",",
                        "[1 2]",
                        "#c\n1",
                        "\f1"));
    }

    @ParameterizedTest
    @MethodSource("members")
    void refusesAMemberThatIsNoJson(String member) {
        var answer = mallory.sendBoth(secret("application/json", "{\"key\":\"A1\",\"value\":" + member + "}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("JSON parse error - Unexpected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\377",
                "\200",
                "\303",
                "\300\257",
                "\301\201",
                "\340\200\257",
                "\342\202",
                "\355\240\200",
                "\360\202\202\254",
                "\364\220\200\200",
                "\370\210\200\200\200",
                "\376\377"
            })
    void refusesBytesThatAreNotUtf8(String bytes) {
        var answer = mallory.sendBoth(secret("application/json", "{\"key\":\"A1\",\"value\":\"" + bytes + "\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("JSON parse error - The body is not UTF-8.");
    }

    static Stream<Arguments> otherEncodings() {
        return Stream.of(
                arguments("\u00ef\u00bb\u00bf{}", "Unexpected character at line 1 column 1."),
                arguments("\u00ff\u00fe" + encoded("{}", UTF_16LE), "The body is not UTF-8."),
                arguments("\u00fe\u00ff" + encoded("{}", UTF_16BE), "The body is not UTF-8."),
                arguments(encoded("{}", UTF_16LE), "Unexpected character at line 1 column 2."),
                arguments(encoded("{}", UTF_16BE), "Unexpected character at line 1 column 1."),
                arguments(encoded("{}", Charset.forName("UTF-32")), "Unexpected character at line 1 column 1."),
                arguments("\u001f\u008b\u0008\u0000", "The body is not UTF-8."),
                arguments("\u0000", "Unexpected character at line 1 column 1."),
                arguments("   ", "Unexpected end at line 1 column 4."),
                arguments("\n", "Unexpected end at line 2 column 1."),
                arguments(utf8("\u00a0{}"), "Unexpected character at line 1 column 1."),
                arguments(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                        "Unexpected character at line 1 column 1."),
                arguments("key: A1", "Unexpected character at line 1 column 1."),
                arguments("{\"key\":\"A1\"}x", "Unexpected data after the value at line 1 column 13."),
                arguments("{\"key\":\"A1\"}{}", "Unexpected data after the value at line 1 column 13."),
                arguments("{\"key\":\"A1\"}\u0000", "Unexpected data after the value at line 1 column 13."),
                arguments("{\"key\":\n\"" + CANARY + "\",}", "Unexpected character at line 2 column 17."));
    }

    private static String encoded(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void saysWhereABodyStopsBeingJson(String body, String where) {
        var answer = mallory.sendBoth(secret("application/json", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("JSON parse error - " + where);
    }
}
