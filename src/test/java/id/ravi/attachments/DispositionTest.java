package id.ravi.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
    private static final String START = "attachment; filename*=UTF-8''";

    @ParameterizedTest
    @CsvSource({
        "terms.pdf, terms.pdf",
        "a b+c.txt, a%20b+c.txt",
        "Übersicht €.pdf, %C3%9Cbersicht%20%E2%82%AC.pdf",
        "𝄞.png, %F0%9D%84%9E.png",
        "100%.txt, 100%25.txt",
        "(x)*'.txt, %28x%29%2A%27.txt",
        "../../etc/passwd, __.._etc_passwd",
        "C:\\evil.exe, C__evil.exe",
        ".htaccess, _htaccess",
        "'', attachment",
    })
    void namesTheFileWithoutWhatMisleads(String filename, String escaped) {
        assertThat(Disposition.attachment(filename)).isEqualTo(START + escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\u0000b", "gpj\u202eexe.", "a\u2028b", "\ud800", "a\"b;c,d", "\u007f"})
    void holdsNothingButLettersDigitsAndEscapes(String filename) {
        assertThat(Disposition.attachment(filename))
                .startsWith(START)
                .matches("attachment; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+")
                .doesNotContain("%0", "%E2%80%AE", "%7F");
    }

    @Test
    void cutsALongNameBeforeItsExtension() {
        assertThat(Disposition.attachment("n".repeat(5_000) + ".pdf")).isEqualTo(START + "n".repeat(196) + ".pdf");
    }
}
