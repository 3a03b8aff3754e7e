package id.ravi.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ravi.problem.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "key=|''",
                "key|''",
                "key&notes=x|''",
                "key=a|a",
                "key=a=b|a=b",
                "key==|=",
                "key=a&key=b|b",
                "key=a&key|''",
                "&&key=a&&|a",
                "key=a+b|a b",
                "key=a%2Bb|a+b",
                "key=a%20b|a b",
                "key=a%26b|a&b",
                "key=%C3%A4|\u00e4",
                "key=%c3%a4|\u00e4",
                "key=%F0%9F%98%80|\ud83d\ude00",
                "key=%|%",
                "key=%4|%4",
                "key=%zz|%zz",
                "key=%4z%41|%4zA",
                "key=100%|100%",
                "key=%%41|%A",
                "key=%+1|% 1",
                "key=%-1|%-1",
                "key=%E4|\ufffd",
                "key=%C3|\ufffd",
                "key=%C3%41|\ufffdA",
                "key=%FF%FE|\ufffd\ufffd",
                "key=\u00e4|\ufffd",
                "key=\u00c3\u00a4|\u00e4",
                "key=\u00c3%A4|\u00e4",
                "k%65y=a|a",
                "=x&key=a|a",
                "key=a;b=c|a;b=c",
                "key= a |' a '",
                "key=%00|\0"
            })
    void readsWhatPythonReads(String body, String value) {
        assertThat(read(body).map()).containsEntry("key", new Json.Text(value));
    }

    @Test
    void anEscapeCanStandForAnyByte() {
        assertThat(read("key=%00%0D%0a%7f").map()).containsEntry("key", new Json.Text("\0\r\n\u007f"));
    }

    @Test
    void anUndecodableNameIsAnotherName() {
        assertThat(read("%6bey%=1&ke+y=2").map()).containsOnlyKeys("key%", "ke y");
    }

    @Test
    void refusesOneFieldTooMany() {
        assertThat(read(fields(1000)).map()).hasSize(1000);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(fields(1001)));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
        assertThat(refusal.body().members().getString("detail")).isEqualTo("Form parse error - More than 1000 fields.");
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + "=x").collect(Collectors.joining("&"));
    }

    private static Json.Members read(String body) {
        return FormReader.read(body.getBytes(ISO_8859_1), 1000);
    }
}
