package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.internal.io.CRLFTerminatedReader.TerminationException;

/** Which octets a session is read from. */
class CrlfStreamTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\r\n", "\r\n\r\n", "a\r\n.\r\nb\r\n", "a\r"})
    void whatEndsWithCrLfIsRead(String text) throws IOException {
        assertThat(stream(text).readAllBytes()).asString(ISO_8859_1).isEqualTo(text);
        assertThat(octetByOctet(stream(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', a",
        "'a\rb', 'a\r'",
        "'\n', ''",
        "'a\r\n\nb', 'a\r\n'",
        "'a\r\r\n', 'a\r'",
        "'a\r\n.\rb', 'a\r\n.\r'"
    })
    void whatDoesNotIsReadUntilThere(String text, String read) throws IOException {
        var stream = stream(text);
        assertThat(stream.readNBytes(read.length())).asString(ISO_8859_1).isEqualTo(read);
        assertThatThrownBy(stream::read).isInstanceOf(TerminationException.class);
        assertThatThrownBy(stream::read).isInstanceOf(TerminationException.class);
    }

    @Test
    void itDoesNotMatterHowTheOctetsArrive() {
        var stream = stream("a\r\n.\nb");
        assertThatThrownBy(() -> octetByOctet(stream)).isInstanceOf(TerminationException.class);
    }

    private static InputStream stream(String text) {
        return new CrlfStream(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
    }

    private static String octetByOctet(InputStream stream) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
            read.write(octet);
        }
        return read.toString(ISO_8859_1);
    }
}
