package id.ravi.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ravi.problem.FieldErrors;
import id.ravi.problem.InvalidFields;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final TextRule ANY = TextRule.mapped(text -> text);
    private static final String REQUIRED = "{\"x\":[\"This field is required.\"]}";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"\"a\"|a", "\" a\\n\"|` a\n`", "\"\"|``", "1|1", "1.10|1.10", "1e400|1e400", "-0|-0"})
    void aTextIsAStringOrTheSourceOfANumber(String json, String text) {
        assertThat(accepted(json, fields -> fields.text("x", ANY))).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "true|Not a valid string.",
                "false|Not a valid string.",
                "[]|Not a valid string.",
                "{}|Not a valid string.",
                "null|This field may not be null.",
                "\"\\u0000\"|Null characters are not allowed.",
                "\"a\\ud83d\"|Surrogate characters are not allowed: U+D83D."
            })
    void everythingElseIsNoText(String json, String sentence) {
        assertThat(refused(json, fields -> fields.text("x", ANY))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1, 1",
                "-1, -1",
                "0, 0",
                "-0, 0",
                "1.0, 1",
                "1e3, 1000",
                "\"12\", 12",
                "\" 12 \", 12",
                "\"+5\", 5",
                "\"007\", 7",
                "9223372036854775807, 9223372036854775807"
            })
    void aPkIsAnIntegerInNumberOrText(String json, long id) {
        assertThat(accepted(json, fields -> fields.pk("x"))).contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1.5, float", "1e-999999999, float", "\"x\", str", "\" \", str", "\"1.0\", str", "\"1e3\", str",
                        "\"0x1\", str",
                "\"1_0\", str", "\"1 2\", str", "\"-\", str", "\"\u0661\", str", "true, bool", "false, bool",
                        "[], list",
                "[1], list", "{}, dict"
            })
    void anythingElseIsNoPk(String json, String type) {
        assertThat(refused(json, fields -> fields.pk("x")))
                .isEqualTo("Incorrect type. Expected pk value, received " + type + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void aPkIsNotNullOrEmpty(String json) {
        assertThat(refused(json, fields -> fields.pk("x"))).isEqualTo("This field may not be null.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "9223372036854775808, 9223372036854775808", "\"9223372036854775808\", 9223372036854775808",
                "-9223372036854775809, -9223372036854775809", "1e999999999, 1000000000000000000000000000000000000000"
            })
    void noObjectHasAPkBeyondLong(String json, String digits) {
        assertThat(refused(json, fields -> fields.pk("x")))
                .isEqualTo("Invalid pk \"" + digits + "\" - object does not exist.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"1, 1", "9, 9", "5.0, 5", "\"5\", 5", "\"5.0\", 5", "\"5.\", 5", "0.5e1, 5"})
    void anIntegerIsBetweenItsBounds(String json, int value) {
        assertThat(accepted(json, fields -> fields.integer("x", 1, 9))).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "0|Ensure this value is greater than or equal to 1.",
                "-1e99|Ensure this value is greater than or equal to 1.",
                "10|Ensure this value is less than or equal to 9.",
                "1e999999999|Ensure this value is less than or equal to 9.",
                "4294967297|Ensure this value is less than or equal to 9.",
                "1.5|A valid integer is required.",
                "\"\"|A valid integer is required.",
                "\"x\"|A valid integer is required.",
                "\"1e0\"|A valid integer is required.",
                "true|A valid integer is required.",
                "[]|A valid integer is required.",
                "null|This field may not be null."
            })
    void otherwiseItIsRefused(String json, String sentence) {
        assertThat(refused(json, fields -> fields.integer("x", 1, 9))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "true, true", "false, false", "\"true\", true", "\"False\", false", "\"on\", true", "\"OFF\", false",
                "\"yes\", true", "\"n\", false", "\"1\", true", "\"0\", false", "1, true", "0, false"
            })
    void aFlagIsTrueOrFalseInManyWords(String json, boolean value) {
        assertThat(accepted(json, fields -> fields.flag("x"))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "\"\"", "\"maybe\"", "\" true\"", "[]", "{}", "[true]"})
    void otherWordsAreNoFlag(String json) {
        assertThat(refused(json, fields -> fields.flag("x"))).isEqualTo("Must be a valid boolean.");
    }

    @Test
    void anAbsentFieldIsEmptyUnlessItIsRequired() {
        assertThat(errors("{}", f -> f.text("x", ANY))).isEmpty();
        assertThat(errors("{}", f -> f.require("x").text("x", ANY))).contains(REQUIRED);
        assertThat(errors("{}", f -> f.require("x").pk("x"))).contains(REQUIRED);
        assertThat(errors("{\"x\":null}", f -> f.require("x").json("x")))
                .contains("{\"x\":[\"This field may not be null.\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "null|No data provided",
                "[]|Invalid data. Expected a dictionary, but got list.",
                "\"\"|Invalid data. Expected a dictionary, but got str.",
                "1|Invalid data. Expected a dictionary, but got int.",
                "1.0|Invalid data. Expected a dictionary, but got float.",
                "true|Invalid data. Expected a dictionary, but got bool."
            })
    void ofABodyThatIsNoObjectNothingElseIsTold(String body, String sentence) {
        assertThat(errors(body, fields -> fields.require("x").text("x", ANY)))
                .contains("{\"non_field_errors\":[\"" + sentence + "\"]}");
    }

    @Test
    void allFieldsAreToldAtOnce() {
        assertThat(errors("{\"value\":[],\"identity\":\"x\"}", fields -> {
                    fields.require("key").text("key", TextRule.line(255));
                    fields.text("value", ANY);
                    return fields.pk("identity");
                }))
                .contains("{\"key\":[\"This field is required.\"],\"value\":[\"Not a valid string.\"],"
                        + "\"identity\":[\"Incorrect type. Expected pk value, received str.\"]}");
    }

    @Test
    void inAFormOnlyATextCanBeEmpty() {
        var errors = new FieldErrors();
        var fields = new Fields(new Payload(FormReader.read("x=&n=7&f=on".getBytes(UTF_8), 9), true), errors);
        assertThat(fields.text("x", ANY)).contains("");
        assertThat(fields.pk("x")).isEmpty();
        assertThat(fields.flag("x")).isEmpty();
        assertThat(fields.integer("x", 1, 9)).isEmpty();
        assertThat(fields.pk("n")).contains(7L);
        assertThat(fields.flag("f")).contains(true);
        assertThatCode(errors::refuseIfAny).doesNotThrowAnyException();
    }

    private static <T> Optional<T> accepted(String json, Function<Fields, Optional<T>> take) {
        var errors = new FieldErrors();
        Optional<T> value = take.apply(fields("{\"x\":" + json + "}", errors));
        errors.refuseIfAny();
        return value;
    }

    private static String refused(String json, Function<Fields, ? extends Optional<?>> take) {
        String body = errors("{\"x\":" + json + "}", take).orElseThrow();
        return ((Json.Text) ((Json.Items) ((Json.Members) parse(body)).map().get("x"))
                        .list()
                        .get(0))
                .value();
    }

    private static Optional<String> errors(String body, Function<Fields, ? extends Optional<?>> take) {
        var errors = new FieldErrors();
        assertThat(take.apply(fields(body, errors)).isPresent()).isFalse();
        return Optional.ofNullable(catchThrowableOfType(InvalidFields.class, errors::refuseIfAny))
                .map(refusal -> refusal.body().members().toString());
    }

    private static Fields fields(String body, FieldErrors errors) {
        return new Fields(new Payload(parse(body), false), errors);
    }

    private static Json parse(String json) {
        return JsonReader.read(json.getBytes(UTF_8), 64, 1000);
    }
}
