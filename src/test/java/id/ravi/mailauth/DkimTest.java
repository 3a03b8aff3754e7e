package id.ravi.mailauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.dns.TestDns;
import id.ravi.testing.DnsStub;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkimTest {
    private static final Peer NOBODY = new Peer(Optional.empty(), "", "");
    private static final String PLAIN = "From: Alice <alice@example.com>\r\nSubject: hello\r\n\r\nHello\r\n";
    private static final String JOE = "joe@football.example.com";

    private final DnsStub server = new DnsStub();
    private final MailAuthentication authentication = new MailAuthentication(TestDns.of(server));

    @BeforeEach
    void start() {
        server.text("_dmarc.example.com", "v=DMARC1; p=reject");
        SignedMail.publish(server, "example.com");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rfc6376,brisbane._domainkey.example.com,MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB",
        "rfc8463,test._domainkey.football.example.com,MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB"
    })
    void passesForTheExamplesOfTheStandards(String file, String name, String key) throws IOException {
        server.text(name, "v=DKIM1; k=rsa; p=" + key);
        assertThat(verify(example(file))).isEqualTo(new Verdict(Result.NONE, Result.PASS, Result.PASS, JOE));
        assertThat(verify(example(file).replace("hungry", "angry")).dmarc()).isEqualTo(Result.FAIL);
    }

    /** RFC 8463: the library has no Ed25519, so a message that nobody has signed otherwise does not pass. */
    @Test
    void doesNotPassByEd25519Alone() throws IOException {
        server.text(
                "brisbane._domainkey.football.example.com",
                "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        assertThat(verify(example("rfc8463")).dkim()).isEqualTo(Result.FAIL);
    }

    @Test
    void passesForWhatTheDomainHasSigned() {
        assertThat(verify(SignedMail.signed("example.com", PLAIN)))
                .isEqualTo(new Verdict(Result.NONE, Result.PASS, Result.PASS, "alice@example.com"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Hello        | Hullo
            alice@       | mallory@
            hello        | hullo
            bh=          | bh=A
            s=one        | s=two
            rsa-sha256   | rsa-sha1
            rsa-sha256   | rsa-md5
            d=example.com| d=example.org
            """)
    void failsForWhatWasChanged(String before, String after) {
        var verdict = verify(SignedMail.signed("example.com", PLAIN).replace(before, after));
        assertThat(verdict.dkim()).isEqualTo(Result.FAIL);
        assertThat(verdict.dmarc()).isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a=rsa-sha256                      | SHA256withRSA | PASS
            a=rsa-sha256; x=99999999999       | SHA256withRSA | PASS
            a=rsa-sha256; i=me@in.example.com | SHA256withRSA | PASS
            a=rsa-sha256; x=1000000000        | SHA256withRSA | FAIL
            a=rsa-sha256; x=soon              | SHA256withRSA | FAIL
            a=rsa-sha256; t=99999999999       | SHA256withRSA | FAIL
            a=rsa-sha256; i=me@example.org    | SHA256withRSA | FAIL
            a=rsa-sha256; l=7                 | SHA256withRSA | FAIL
            a=rsa-sha256; q=http/txt          | SHA256withRSA | FAIL
            a=rsa-sha256; c=nofws             | SHA256withRSA | FAIL
            a=rsa-sha1                        | SHA1withRSA   | FAIL
            a=rsa-md5                         | MD5withRSA    | FAIL
            """)
    void looksAtTheKindOfSignature(String tags, String algorithm, Result expected) {
        assertThat(verify(SignedMail.signedByHand(tags + "; ", algorithm, PLAIN))
                        .dkim())
                .isEqualTo(expected);
    }

    @Test
    void failsForASignatureOfTheBeginning() {
        var key = SignedMail.key(1_024);
        server.remove("one._domainkey.example.com").text("one._domainkey.example.com", SignedMail.record(key, ""));
        assertThat(verify(SignedMail.signed("example.com", "", key, PLAIN)).dkim())
                .isEqualTo(Result.PASS);
        assertThat(verify(SignedMail.signed("example.com", "l=7; ", key, PLAIN) + "more")
                        .dkim())
                .isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"1024,'',PASS", "512,'',FAIL", "2048,t=y; ,FAIL", "2048,s=tlsrpt; ,FAIL", "2048,s=email; ,PASS"})
    void looksAtTheKey(int bits, String tags, Result expected) {
        var key = SignedMail.key(bits);
        var published = SignedMail.record(key, tags == null ? "" : tags + " ");
        server.remove("one._domainkey.example.com").text("one._domainkey.example.com", published);
        assertThat(verify(SignedMail.signed("example.com", "", key, PLAIN)).dkim())
                .isEqualTo(expected);
    }

    @Test
    void doesNotKnowWithoutAnAnswer() {
        server.silence("one._domainkey.example.com");
        assertThat(verify(SignedMail.signed("example.com", PLAIN)))
                .isEqualTo(new Verdict(Result.NONE, Result.NONE, Result.NONE, "alice@example.com"));
    }

    @Test
    void failsWhereTheKeyIsGone() {
        server.remove("one._domainkey.example.com");
        assertThat(verify(SignedMail.signed("example.com", PLAIN)).dkim()).isEqualTo(Result.FAIL);
        server.text("one._domainkey.example.com", "v=DKIM1; p=");
        assertThat(verify(SignedMail.signed("example.com", PLAIN)).dkim()).isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Subject: other", "To: a@b.c\r\nTo: d@e.f", "Content-Type: text/plain\r\nContent-Type: text/html"
            })
    void failsWhereAHeaderIsThereTwice(String more) {
        assertThat(verify(more + "\r\n" + SignedMail.signed("example.com", PLAIN))
                        .dkim())
                .isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "from:to:subject,PASS",
        "Subject : To : From,PASS",
        "from:subject:to:cc:date,PASS",
        "from,FAIL",
        "from:to,FAIL",
        "from:subject,FAIL"
    })
    void wantsWhatPeopleSeeSigned(String fields, Result expected) {
        var message = PLAIN.replace("Subject", "To: bob@example.org\r\nSubject");
        assertThat(verify(SignedMail.signedPartly("example.com", fields, message)))
                .isEqualTo(new Verdict(Result.NONE, expected, expected, "alice@example.com"));
    }

    /** Programs spell such a name in ASCII in more than one way. */
    @Test
    void failsForADomainThatIsNotInAscii() {
        var domain = "ex\u00e4mple.example.com";
        SignedMail.publish(server, domain);
        assertThat(verify(SignedMail.signed(domain, PLAIN)).dkim()).isEqualTo(Result.FAIL);
    }

    @Test
    void looksAtFiveSignatures() {
        var good = SignedMail.signed("example.com", PLAIN);
        var bad = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            bad.append("DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s")
                    .append(i)
                    .append("; h=from; bh=AAAA; b=AAAA\r\n");
        }
        int before = server.questions();
        assertThat(verify(bad + good).dkim()).isEqualTo(Result.FAIL);
        assertThat(server.questions() - before).isLessThan(10);
        assertThat(verify(good.replace("From:", bad + "From:")).dkim()).isEqualTo(Result.PASS);
    }

    private Verdict verify(String message) {
        return authentication.verify(NOBODY, message.getBytes(UTF_8));
    }

    private static String example(String name) throws IOException {
        try (var file = DkimTest.class.getResourceAsStream("/dkim/" + name + ".txt")) {
            return new String(file.readAllBytes(), UTF_8).replace("\n", "\r\n");
        }
    }
}
