package id.ravi.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ravi.problem.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final int DEPTH = 64;
    private static final int MEMBERS = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1",
                "1.10",
                "1e5",
                "1E+5",
                "1.5e-7",
                "1e999999999",
                "-1e-999999999",
                "123456789012345678901234567890",
                "0.30000000000000004",
                "100000000000000000000000.00"
            })
    void aNumberKeepsItsSourceText(String source) {
        assertThat(read(source)).isEqualTo(new Json.Numeric(source));
        assertThat(read("[ " + source + " ]").toString()).doesNotContain(source);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "null, NoneType",
                "true, bool",
                "false, bool",
                "1, int",
                "-7, int",
                "1.0, float",
                "1e2, float",
                "1E2, float",
                "\"\", str",
                "\"x\", str",
                "[], list",
                "{}, dict"
            })
    void typesHaveTheNamesOfPython(String json, String name) {
        assertThat(read(json).typeName()).isEqualTo(name);
        assertThat(read(" \t\r\n" + json + " \t\r\n").typeName()).isEqualTo(name);
    }

    @Test
    void ofRepeatedMembersTheLastCounts() {
        var members = (Json.Members) read("{\"a\":1,\"b\":2,\"a\":\"x\"}");
        assertThat(members.map()).hasSize(2).containsEntry("a", new Json.Text("x"));
    }

    @Test
    void leavesNulAndLoneSurrogatesToTheFields() {
        assertThat(read("\"\\u0000\\ud800\\uD83D\\ude00\"")).isEqualTo(new Json.Text("\0\ud800\ud83d\ude00"));
    }

    @Test
    void refusesOneLevelTooMany() {
        assertThat(read("[".repeat(64) + "]".repeat(64)).typeName()).isEqualTo("list");
        assertThat(refusal("[".repeat(65).getBytes(UTF_8)))
                .isEqualTo("JSON parse error - Nested deeper than 64 levels at line 1 column 65.");
        assertThat(refusal("{\"a\":".repeat(65).getBytes(UTF_8))).contains("deeper than 64 levels");
    }

    @Test
    void survivesAnyDepthWhateverIsConfigured() {
        byte[] deep = "[".repeat(1_000_000).getBytes(UTF_8);
        assertThatThrownBy(() -> JsonReader.read(deep, Integer.MAX_VALUE, MEMBERS))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> JsonReader.read("{\"a\":".repeat(100_000).getBytes(UTF_8), Integer.MAX_VALUE, 1_000_000))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void countsTheMembersOfAllObjectsAndTheElementsOfAllArrays() {
        assertThat(read("[" + object(499) + "," + object(499) + "]").typeName()).isEqualTo("list");
        assertThat(refusal(("[" + object(499) + "," + object(500) + "]").getBytes(UTF_8)))
                .startsWith("JSON parse error - More than 1000 members at line 1 column ");
        assertThat(refusal(("[" + "1,".repeat(1_000) + "1]").getBytes(UTF_8)))
                .startsWith("JSON parse error - More than 1000 members at line 1 column ");
    }

    @Test
    void aMillionDigitsAreReadAtOnce() {
        assertThat(((Json.Numeric) read("9".repeat(2_000_000))).source()).hasSize(2_000_000);
    }

    @Test
    void neverPrintsAValue() {
        Json json = read("{\"hunter2\":[\"hunter2\",{\"a\":\"hunter2\"}],\"b\":4711,\"c\":true}");
        assertThat(json.toString() + new Payload(json, false)).doesNotContain("hunter2", "4711");
        ((Json.Members) json).map().values().forEach(value -> assertThat(value.toString())
                .endsWith("[redacted]"));
    }

    private static String object(int members) {
        return IntStream.range(0, members).mapToObj(i -> "\"" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    private static Json read(String json) {
        return JsonReader.read(json.getBytes(UTF_8), DEPTH, MEMBERS);
    }

    private static String refusal(byte[] body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JsonReader.read(body, DEPTH, MEMBERS));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
        return refusal.body().members().getString("detail");
    }
}
