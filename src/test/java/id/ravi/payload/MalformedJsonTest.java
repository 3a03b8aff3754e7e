package id.ravi.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ravi.problem.Refusal;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON text, and what is told of them. */
class MalformedJsonTest {
    private static final int DEPTH = 64;
    private static final int MEMBERS = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n\n",
                "x",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "\"x",
                "'x'",
                ",",
                ":",
                "{]",
                "[}",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1,,2]",
                "[1:2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\" 1}",
                "{\"a\"::1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1;\"b\":2}",
                "{\"a\",1}",
                "01",
                "-",
                "-x",
                "+1",
                "1.",
                ".5",
                "1.e5",
                "1e",
                "1e+",
                "0x10",
                "1_000",
                "--1",
                "1.2.3",
                "NaN",
                "Infinity",
                "-Infinity",
                "nul",
                "nulll",
                "NULL",
                "True",
                "tru",
                "falsee",
                "undefined",
                "1 2",
                "{} {}",
                "[] 1",
                "{}x",
                "null,",
                "\"a\" \"b\"",
                "{}]",
                "{}}",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "\u0000",
                "\uFEFF{}",
                "// x\n{}",
                "/* x */ {}",
                "{} # x",
                "\u00a0{}",
                "\u2028{}",
                "[\"a\"",
                "{\"a\":[}",
                "[[]",
                "{\"a\":{}",
                "[true false]",
                "\f{}",
                "\u000b{}"
            })
    void refusesWhatIsOutsideTheGrammar(String body) {
        assertThat(refusal(body.getBytes(UTF_8))).matches("JSON parse error - .* at line \\d+ column \\d+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22ff22", "22c322", "22c0af22", "22eda08022", "22f490808022", "fffe7b007d00", "2280", "e4"})
    void refusesWhatIsNotUtf8(String hex) {
        assertThat(refusal(HexFormat.of().parseHex(hex))).isEqualTo("JSON parse error - The body is not UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({"{\"a\":hunter2}, 1, 6", "'{\n\n \"a\": hunter2', 3, 7", "{} hunter2, 1, 4", "'{\"a\":\"hunter2', 1, 14"
    })
    void tellsWhereItBreaksButNeverWhatIsThere(String body, int line, int column) {
        assertThat(refusal(body.getBytes(UTF_8)))
                .contains("at line " + line + " column " + column)
                .doesNotContain("hunter2", "h'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[1,", "\"abc", "{", "tru"})
    void tellsThatTheEndCameTooSoon(String body) {
        assertThat(refusal(body.getBytes(UTF_8)))
                .isEqualTo("JSON parse error - Unexpected end at line 1 column " + (body.length() + 1) + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "{} {}", "[]]", "null x", "\"\" \"", "{},"})
    void tellsThatSomethingFollowsTheValue(String body) {
        assertThat(refusal(body.getBytes(UTF_8))).startsWith("JSON parse error - Unexpected data after the value at ");
    }

    @Test
    void refusesOtherEncodings() {
        for (Charset charset : new Charset[] {UTF_16BE, ISO_8859_1}) {
            assertThatThrownBy(() -> JsonReader.read("\"\u00e4\"".getBytes(charset), DEPTH, MEMBERS))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static String refusal(byte[] body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JsonReader.read(body, DEPTH, MEMBERS));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
        return refusal.body().members().getString("detail");
    }
}
