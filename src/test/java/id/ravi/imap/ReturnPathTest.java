package id.ravi.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnPathTest {
    /** Linear work takes milliseconds; what grows faster would not end in a day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<a@b.example>|a@b.example",
                " \t<a@b.example> |a@b.example",
                "a@b.example|a@b.example",
                "<>|''",
                " |''",
                "<a b@c.example>|''",
                "<a@b.example> <c@d.example>|''",
                "<<a@b.example>>|''"
            })
    void namesTheSender(String field, String sender) {
        assertThat(sender(field)).isEqualTo(sender);
    }

    @Test
    void ofAnyLengthIsAnswered() {
        for (var hostile :
                new String[] {"\f" + " ".repeat(100_000) + "<<", "<" + "a".repeat(100_000), "<".repeat(100_000)}) {
            assertThat(sender(hostile)).isEmpty();
        }
    }

    private static String sender(String field) {
        return Addressees.sender(("Return-Path:" + field + "\r\nTo: x@y.example\r\n\r\n").getBytes(UTF_8));
    }
}
