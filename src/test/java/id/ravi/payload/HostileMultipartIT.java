package id.ravi.payload;

import static id.ravi.testing.Attacker.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawAnswer;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMultipartIT {
    private static final String NO_PARTS = "The parts cannot be told apart.";
    private static final String END = "--XX--\r\n";
    private static final String SAMPLE = field("key", "CUT_OFF") + field("value", CANARY) + "--XX-";

    private final Attacker mallory = new Attacker(Tenant.fresh());

    private RawAnswer submit(String body) {
        return mallory.sendBoth(RawRequest.secret("multipart/form-data; boundary=XX", body));
    }

    private static String part(String headers, String content) {
        return "--XX\r\n" + headers + "\r\n" + content + "\r\n";
    }

    private static String field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"\r\n", value);
    }

    static IntStream lengths() {
        return IntStream.range(1, SAMPLE.length() + 1);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refusesABodyThatIsCutOffAnywhere(int length) {
        var answer = submit(SAMPLE.substring(0, length));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("Multipart form parse error - " + NO_PARTS);
    }

    static Stream<Arguments> brokenParts() {
        var nameless = Stream.of("", "X-Header: a\r\n", disposition("form-data; name=\"\""));
        var broken = Stream.of(
                disposition("form-data"),
                disposition("attachment; name=\"key\""),
                disposition("form-data; name=\"key"),
                disposition(";;;=\""),
                disposition(CANARY + "\""),
                disposition("form-data; name*=UTF-8''key"),
                disposition("form-data; name*=nonsense''%zz"),
                disposition("form-data; name=\"key\"") + "Content-Type: garbage\r\n",
                encoding("uuencode"));
        var encoded = Stream.of("nonsense", "", "gzip").map(HostileMultipartIT::encoding);
        return Stream.of(
                        nameless.map(part -> arguments(part, "A part has no name.")),
                        broken.map(part -> arguments(part, NO_PARTS)),
                        encoded.map(part -> arguments(part, "A part has an unknown transfer encoding.")))
                .flatMap(Function.identity());
    }

    private static String disposition(String value) {
        return "Content-Disposition: " + value + "\r\n";
    }

    private static String encoding(String name) {
        return disposition("form-data; name=\"key\"") + "Content-Transfer-Encoding: " + name + "\r\n";
    }

    @ParameterizedTest
    @MethodSource("brokenParts")
    void refusesAPartThatIsNoField(String headers, String what) {
        var answer = submit(part(headers, CANARY) + END);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("Multipart form parse error - " + what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; boundary=YY", "; boundary=\"\"", "; boundary=XX--", "; boundary=XX; boundary=YY"})
    void refusesABoundaryThatTheBodyDoesNotHave(String boundary) {
        var answer = mallory.sendBoth(RawRequest.secret("multipart/form-data" + boundary, field("key", "A") + END));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("Multipart form parse error - " + NO_PARTS);
    }

    @ParameterizedTest
    @CsvSource({"999, 201", "1000, 400"})
    void takesAThousandPartsAndNoMore(int more, int status) {
        var fields = IntStream.range(0, more).mapToObj(i -> field("a" + i, "1")).collect(Collectors.joining());
        var answer = submit(field("key", "PARTS") + fields + END);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().equals("{\"detail\":\"Multipart form parse error - More than 1000 fields.\"}"))
                .isEqualTo(status == 400);
    }

    static Stream<Arguments> unusualForms() {
        var name = "Content-Disposition: form-data; name=\"value\"\r\n";
        var file = "Content-Disposition: form-data; name=\"value\"; filename=\"../../etc/passwd\"\r\n";
        return Stream.of(
                arguments("FILE", part(file + "Content-Type: application/octet-stream\r\n", "v"), "v"),
                arguments("HTML", part(name + "Content-Type: text/html\r\n", "<b>"), "<b>"),
                arguments("CHARSET", part(name + "Content-Type: text/plain; charset=utf-16\r\n", "v"), "v"),
                arguments("NO_CHARSET", part(name + "Content-Type: text/plain; charset=nonsense\r\n", "v"), "v"),
                arguments("HUGE_HEADER", part(name + "X-A: " + "a".repeat(1_000_000) + "\r\n", "v"), "v"),
                arguments("MANY_HEADERS", part(name + "X-A: a\r\n".repeat(10_000), "v"), "v"),
                arguments("NO_COLON", part(name + "X\r\n", "v"), "v"),
                arguments("NUL", part(name + "X: \u0000\r\n", "v"), "v"),
                arguments("NAMES", field("\u00c3\u00a4\u00ff", "1") + field("value", "v"), "v"),
                arguments("UNQUOTED", part("Content-Disposition: form-data; name=value\r\n", "v"), "v"),
                arguments("BASE64", part(name + "Content-Transfer-Encoding: base64\r\n", "dg=="), "v"),
                arguments("BINARY", part(name + "Content-Transfer-Encoding: binary\r\n", "v"), "v"),
                arguments("NESTED", part(name + "Content-Type: multipart/mixed; boundary=YY\r\n", "--YY--"), "--YY--"),
                arguments("NO_UTF8", field("value", "\u00ff"), RawRequest.utf8("\ufffd")),
                arguments("TWICE", field("value", CANARY) + field("value", "v"), "v"));
    }

    @ParameterizedTest
    @MethodSource("unusualForms")
    void keepsWhatIsUnusualButValid(String key, String parts, String value) {
        var answer = submit("preamble\r\n" + parts + field("key", key) + END + "epilogue");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.object().getString("value")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 70, 300})
    void takesABoundaryOfAnyLength(int length) {
        var boundary = "b".repeat(length);
        var body = (field("key", "BOUNDARY_" + length) + END).replace("XX", boundary);
        var answer = mallory.sendBoth(RawRequest.secret("multipart/form-data; boundary=" + boundary, body));
        assertThat(answer.status()).isEqualTo(201);
    }
}
