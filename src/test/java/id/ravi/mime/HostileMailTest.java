package id.ravi.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail made to hurt whoever reads it. */
class HostileMailTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGEST = 25 * MEBIBYTE;

    private static ParsedMail mail(String text) {
        return ParsedMail.of(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\n\n\n",
                "no header at all",
                "Content-Type",
                "Content-Type:",
                "Content-Type: multipart/mixed\n\n--x\n\ntext\n--x--",
                "Content-Type: multipart/mixed; boundary=\n\ntext",
                "Content-Type: multipart/mixed; boundary=b\n\nnever begins",
                "Content-Type: multipart/mixed; boundary=\"b\n\n--b\n\nx",
                "Content-Type: multipart/mixed; boundary*0=b; boundary*99999999999=c\n\n--b\n\nx",
                "Content-Type: text/plain; charset=\u0000\n\nx",
                "Content-Type: /\n\nx",
                "Content-Type: text/plain; charset=utf-7\n\n+ADw-",
                "Content-Transfer-Encoding: base64\n\n%%%%",
                "Content-Transfer-Encoding: x-unheard-of\n\nx",
                "Content-Disposition: attachment; filename*=x'%zz\n\nx",
                "From: <<<>>>@@@,,,;;;\nTo: \"\n\nx",
                "From: a:b:c:d;;;\n\n",
                "Message-ID: <\nReferences: <>< > <<<\n\n",
                " folded: from the beginning\n\nx",
                "Subject: =?utf-8?Q?=?= =?x?B?????= =?utf-8?B?!?=\n\n"
            })
    void whatIsBrokenIsReadAllTheSame(String text) {
        var mail = mail(text);
        assertThat(mail.truncated()).isFalse();
        assertThat(ParsedMail.of(text.replace("\n", "\r\n").getBytes(UTF_8)).subject())
                .isEqualTo(mail.subject());
    }

    @Test
    void aMultipartWithoutItsBoundaryIsText() {
        assertThat(mail("Content-Type: multipart/mixed; boundary=b\n\nnever begins")
                        .text())
                .isEqualTo("never begins");
        assertThat(mail("no header at all\nbut text").text()).isEqualTo("no header at all\nbut text");
    }

    @Test
    void aBoundaryNeedNotBeQuotedNorClosed() {
        var mail = mail("Content-Type: multipart/mixed; boundary=----=_Part/1\n\n------=_Part/1\n\nfound");
        assertThat(mail.text()).isEqualTo("found");
    }

    @Test
    void aBoundaryIsNotFoundInALongerOne() {
        var mail = mail("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--bb\ntwo\n--b--");
        assertThat(mail.text()).isEqualTo("one\n--bb\ntwo");
    }

    @Test
    void nestingEndsSomewhere() {
        var text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        var mail = mail(text.append("\ninside").toString());
        assertThat(mail.truncated()).isTrue();
        assertThat(mail.text()).contains("inside").contains("boundary=b20").doesNotContain("boundary=b19\n");
        assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("message.eml");
    }

    @Test
    void millionsOfPartsAreNotMade() {
        var head = "Content-Type: multipart/mixed; boundary=b\n\n";
        var mail = mail(head + "--b\n\n".repeat((LARGEST - head.length()) / 5));
        assertThat(mail.truncated()).isTrue();
        assertThat(mail.attachments()).hasSize(1);
        assertThat(mail.attachments().get(0).size()).isEqualTo(LARGEST - 2);
    }

    @Test
    void thousandsOfFilesAreOne() {
        var mail = mail("Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: image/png\n\nx\n".repeat(900)
                + "--b--");
        assertThat(mail.attachments()).hasSize(101);
        assertThat(mail.attachments().get(100).fileName()).isEqualTo("message.eml");
    }

    @Test
    void millionsOfHeaderFieldsAreNotRead() {
        var mail = mail("Subject: first\n" + "a:b\n".repeat(LARGEST / 4 - 4) + "\nbody");
        assertThat(mail.subject()).isEqualTo("first");
        assertThat(mail.text()).isEqualTo("body");
    }

    @Test
    void oneFieldOfManyMebibytesIsCut() {
        assertThat(mail("Subject: " + "a".repeat(LARGEST) + "\n\nx").subject()).hasSize(998);
        assertThat(mail("To: " + "a@example.org,".repeat(500_000) + "\n\nx").to())
                .hasSizeLessThan(9_000);
        assertThat(mail("To: " + "(".repeat(200_000) + "\n\nx").text()).isEqualTo("x");
        assertThat(mail("Content-Type: " + "text/plain;a=b".repeat(20_000) + "\n\nx")
                        .text())
                .isEqualTo("x");
    }

    /** What is cut off is not unfolded either, which would take quadratic time. */
    @Test
    void whatIsFarBehindInAFoldedFieldIsNotRead() {
        var folds = ("\n" + " ".repeat(9) + "y").repeat(5_000);
        assertThat(mail("References: <near@x>" + folds + " <far@x>\n\nx").references())
                .isEqualTo("<near@x>");
        assertThat(mail("Content-Type: application/pdf; x=\"" + folds + "\"; name=far.pdf\n\nx")
                        .attachments())
                .extracting(Attachment::fileName)
                .containsExactly("");
    }

    @Test
    void aFieldWithVeryManyParametersHasNone() {
        var type = "Content-Type: application/pdf; name=a.pdf";
        assertThat(mail(type + "; x=y".repeat(30) + "\n\nx").attachments())
                .extracting(Attachment::fileName)
                .containsExactly("a.pdf");
        assertThat(mail(type + "; a1*=x''%41".repeat(60) + "\n\nx").attachments())
                .extracting(Attachment::fileName)
                .containsExactly("");
    }

    @Test
    void aFileOfTwentyMebibytesIsWhole() throws java.io.IOException {
        var file = new byte[20 * MEBIBYTE * 3 / 4];
        new Random(1).nextBytes(file);
        var raw = new ByteArrayOutputStream();
        raw.writeBytes("Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                .getBytes(US_ASCII));
        raw.writeBytes(Base64.getMimeEncoder().encode(file));
        var attachment = ParsedMail.of(raw.toByteArray()).attachments().get(0);
        try (var stream = attachment.open()) {
            assertThat(stream.readAllBytes()).isEqualTo(file);
        }
    }

    @Test
    void baseSixtyFourThatBreaksOffKeepsItsBeginning() {
        var mail = mail("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nYWJjZGVm=\nZ");
        assertThat(ParsedMailTest.octets(mail.attachments().get(0))).startsWith("abc");
    }

    @Test
    void moreTextThanIsKeptStaysInTheWhole() {
        var mail = mail("Subject: x\n\n" + "\ud83d\ude00".repeat(MEBIBYTE));
        assertThat(mail.text()).hasSize(MEBIBYTE);
        assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("message.eml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<p><b><i>",
                "<font>",
                "<ul><li>",
                "&#",
                "<",
                "<!--"
            })
    void nestedHtmlIsReadInTime(String tag) {
        var mail = mail("Content-Type: text/html\n\n" + tag.repeat(MEBIBYTE / tag.length()) + "text");
        assertThat(mail.html()).hasSizeLessThanOrEqualTo(2 * MEBIBYTE);
    }

    @Test
    void noiseIsRead() {
        var random = new Random(7);
        var words = new String[] {
            "Content-Type: ",
            "multipart/mixed;",
            " boundary=",
            "b",
            "\r\n",
            "\n",
            "--b",
            "--",
            ":",
            "=?utf-8?B?",
            "\"",
            "From: ",
            "<",
            ">",
            "@",
            "charset=",
            "\u0000",
            "é",
            "base64",
            " ",
            ";",
            "*0*="
        };
        IntStream.range(0, 3_000).forEach(i -> {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, words.length).forEach(word -> text.append(words[word]));
            var mail = mail(text.toString());
            assertThat(mail.subject() + mail.from().address() + mail.from().name() + mail.to())
                    .doesNotContain("\n", "\r", "\u0000");
        });
    }
}
