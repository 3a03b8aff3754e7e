package id.ravi.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ordinary and less ordinary mail is read as. */
class ParsedMailTest {
    static ParsedMail mail(String text) {
        return ParsedMail.of(text.replace("\n", "\r\n").getBytes(UTF_8));
    }

    static String octets(Attachment attachment) {
        try (var stream = attachment.open()) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsWhatAMailSaysOfItself() {
        var mail = mail(
                """
                From: =?UTF-8?Q?J=C3=BCrgen?= <Jo@EXAMPLE.org>
                To: Agent <a@ravi.localhost>, "B, C" <b@ravi.localhost>
                Cc: c@example.org
                Subject: Your =?ISO-8859-1?Q?M=FCnchen?= ticket is
                 ready
                Message-ID: <1@example.org>
                In-Reply-To: <0@example.org>
                References: <x@example.org>
                 <0@example.org>

                Hello
                """);
        assertThat(mail.from()).isEqualTo(new Mailbox("Jo@example.org", "Jürgen"));
        assertThat(mail.to()).isEqualTo("a@ravi.localhost, b@ravi.localhost");
        assertThat(mail.cc()).isEqualTo("c@example.org");
        assertThat(mail.subject()).isEqualTo("Your München ticket is ready");
        assertThat(mail.messageId()).isEqualTo("<1@example.org>");
        assertThat(mail.inReplyTo()).isEqualTo("<0@example.org>");
        assertThat(mail.references()).isEqualTo("<x@example.org> <0@example.org>");
        assertThat(mail.text()).isEqualTo("Hello\n");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void findsTextHtmlPicturesAndFiles() {
        var mail = mail(
                """
                Content-Type: multipart/mixed; boundary="m"

                preamble
                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary="r2"

                --r2
                Content-Type: text/plain; charset=utf-8

                plain ä
                --r2
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>rich =C3=A4</p>
                --r2--
                --r
                Content-Type: image/png; name=dot.png
                Content-ID: <dot>
                Content-Transfer-Encoding: base64

                cGljdHVyZQ==
                --r--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%C3%BCber.pdf
                Content-Transfer-Encoding: base64

                ZmlsZQ==
                --m
                Content-Type: message/rfc822

                Subject: inner

                inside
                --m--
                epilogue
                """);
        assertThat(mail.text()).isEqualTo("plain ä");
        assertThat(mail.html()).isEqualTo("<p>rich ä</p>");
        assertThat(mail.attachments())
                .extracting(Attachment::fileName, Attachment::contentType, Attachment::contentId, Attachment::inline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dot.png", "image/png", "<dot>", true),
                        org.assertj.core.groups.Tuple.tuple("über.pdf", "application/pdf", "", false),
                        org.assertj.core.groups.Tuple.tuple("", "message/rfc822", "", false));
        assertThat(mail.attachments().stream().map(ParsedMailTest::octets))
                .containsExactly("picture", "file", "Subject: inner\r\n\r\ninside");
        assertThat(mail.attachments().get(0).size()).isEqualTo(7);
        assertThat(mail.truncated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            attachment; filename="=?UTF-8?B?w7xiZXIucGRm?="             | über.pdf
            attachment; filename=/etc/passwd                            | passwd
            attachment; filename="..\\\\..\\\\autoexec.bat"             | autoexec.bat
            attachment; filename*0="long"; filename*1=" name.txt"       | long name.txt
            attachment; filename*0*=UTF-8''%e2%82; filename*1*=%ac.txt  | €.txt
            attachment; filename="evil\u202efdp.exe"                    | evil fdp.exe
            attachment; filename=has blanks.txt                         | has blanks.txt
            attachment; filename="a=?x?Q?=0D=0AX:?=b"                   | a=?x?Q?=0D=0AX:?=b
            """)
    void namesOfFilesAreNamesAlone(String disposition, String name) {
        var mail = mail("Content-Type: text/plain\nContent-Disposition: " + disposition + "\n\nx");
        assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly(name);
    }

    @Test
    void headersInEightBitAreReadInUtf8OrElseInWindows1252() {
        assertThat(mail("Subject: Grüße\n\n").subject()).isEqualTo("Grüße");
        assertThat(ParsedMail.of("Subject: Gr\u00fc\u00dfe \u0080\n\n".getBytes(ISO_8859_1))
                        .subject())
                .isEqualTo("Grüße €");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?Q?a=0D=0ABcc:_x@example.org?=",
                "=?UTF-8?B?YQ0KQmNjOiB4QGV4YW1wbGUub3Jn?=",
                "a\r\n\tBcc: x@example.org",
                "=?UTF-8?Q?a=00Bcc:_x@example.org?=",
                "=?UTF-8?Q?a=E2=80=A8Bcc:_x@example.org?="
            })
    void nothingInAHeaderBeginsAnother(String subject) {
        var mail = ParsedMail.of(("Subject: " + subject + "\r\n\r\n").getBytes(UTF_8));
        assertThat(mail.subject()).matches("a +Bcc: x@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, gr\u00fcn",
        "unknown-8bit, gr\u00fcn",
        "us-ascii, gr\u00fcn",
        "'', gr\u00fcn",
        "\"utf-8\", gr\u00fcn"
    })
    void charsetsThatAreOddAreReplaced(String charset, String text) {
        assertThat(mail("Content-Type: text/plain; charset=" + charset + "\n\ngrün")
                        .text())
                .isEqualTo(text);
        assertThat(ParsedMail.of(
                                "Content-Type: text/plain; charset=iso-8859-1\n\ngr\u00fcn \u0093".getBytes(ISO_8859_1))
                        .text())
                .isEqualTo("grün “");
    }

    @Test
    void utf16IsNoTrap() {
        var lone = ParsedMail.of(
                "Content-Type: text/plain; charset=utf-16be\r\n\r\n\u00d8\u0000\u0000a".getBytes(ISO_8859_1));
        assertThat(lone.text()).doesNotContainPattern("[\\ud800-\\udfff]");
    }

    @Test
    void uuencodedFilesStayText() {
        var text = "begin 644 a.txt\n#86)C\n`\nend\n";
        assertThat(mail("Subject: x\n\n" + text).text()).isEqualTo(text);
    }

    @Test
    void severalTextsFollowEachOther() {
        var mail = mail("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n--b--");
        assertThat(mail.text()).isEqualTo("one\ntwo");
    }

    @Test
    void ofHtmlAloneTheWordsAreKnown() {
        var mail = mail("Content-Type: text/html\n\n<p>Your code is <b>123456</b></p>");
        assertThat(mail.text()).isEmpty();
        assertThat(mail.words()).isEqualTo("Your code is 123456");
    }

    @Test
    void nothingOfAMailIsPrinted() {
        assertThat(mail("From: a@example.org\nSubject: canary\n\ncanary")).hasToString("ParsedMail[redacted]");
    }
}
