package id.ravi.mailauth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.dns.TestDns;
import id.ravi.testing.DnsStub;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Type;

class HostileMailTest {
    private static final String SENDER = "a@example.com";
    private static final String MAIL = "From: a@example.com\r\n\r\nHello\r\n";

    private final DnsStub server = new DnsStub();
    private final MailAuthentication authentication = new MailAuthentication(TestDns.of(server));

    @BeforeEach
    void start() {
        server.text("_dmarc.example.com", "v=DMARC1; p=none");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@example.com\r\nFrom: b@example.com\r\n\r\n",
                "From: a@example.com, b@example.com\r\n\r\n",
                "From: everybody: a@example.com;\r\n\r\n",
                "From: \"a@example.com\"@other.org\r\n\r\n",
                "From: a@[192.0.2.1]\r\n\r\n",
                "From: a@example.com/other\r\n\r\n",
                "From: a@localhost\r\n\r\n",
                "From: <@other.org:a@example.com>\r\n\r\n",
                "From: a@example.com\u0000\r\n\r\n",
                "From: a@example.com\n\n",
                "From: a@other.org\nFrom: a@example.com\r\n\r\n",
                "From: a@other.org\rFrom: a@example.com\r\n\r\n",
                "From : a@other.org\r\nFrom: a@example.com\r\n\r\n",
                " From: a@example.com\r\n\r\n",
                "From: a@example.com\r\nno field\r\n\r\n",
                "From: a@example.com",
                "Subject: hello\r\n\r\nFrom: a@example.com\r\n",
                "From:\r\n\r\n",
                "\r\nFrom: a@example.com\r\n",
                ""
            })
    void failsWithoutOneFromThatEverybodyReadsAlike(String message) {
        server.text("example.com", "v=spf1 +all");
        var verdict = verify(SENDER, message);
        assertThat(verdict.dmarc()).isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v=spf1 include:example.com -all                              | FAIL
            v=spf1 redirect=example.com                                  | FAIL
            v=spf1 a:one.invalid a:two.invalid a:three.invalid +all      | NONE
            v=spf1 exists:silent.example +all                            | NONE
            v=spf1 mx -all                                               | NONE
            v=spf1 ?all                                                  | NONE
            v=spf1 ~all                                                  | FAIL
            v=spf1 include:%{d}%{d}%{d}%{d}%{d}%{d}%{d}%{d}%{d}%{d} +all | FAIL
            v=spf1 rubbish +all                                          | FAIL
            v=spf1 ip4:192.0.2.0/24 -all                                 | PASS
            v=spf1 include:missing.example +all                          | FAIL
            """)
    void readsPoliciesOfSendersWithinTheLimits(String policy, Result expected) {
        server.text("example.com", policy).silence("silent.example");
        for (int i = 0; i < 11; i++) {
            server.add("example.com", Type.MX, i + " mx" + i + ".example.com.");
            server.add("mx" + i + ".example.com", Type.A, "192.0.2.1");
        }
        var verdict = verify(SENDER, MAIL);
        assertThat(verdict.spf()).isEqualTo(expected);
        assertThat(verdict.dmarc()).isEqualTo(expected == Result.PASS ? Result.PASS : verdict.dmarc());
        assertThat(server.questions()).isLessThan(60);
    }

    @Test
    void knowsNothingOfWhatDidNotComeBySmtp() {
        server.text("example.com", "v=spf1 +all");
        var verdict = authentication.verify(new Peer(Optional.empty(), "", SENDER), MAIL.getBytes(ISO_8859_1));
        assertThat(verdict).isEqualTo(new Verdict(Result.NONE, Result.NONE, Result.FAIL, SENDER));
    }

    @Test
    void doesNotKnowWhenNobodyAnswers() {
        server.silence("example.com").silence("_dmarc.example.com");
        assertThat(verify(SENDER, MAIL).dmarc()).isEqualTo(Result.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "@@",
                "a@",
                "@example.com",
                "a b@example.com",
                "%{d}@example.com",
                "a@exa mple.com",
                "a@x/../"
            })
    void takesAnySenderForWhatItIs(String sender) {
        assertThat(verify(sender, MAIL).spf()).isEqualTo(Result.NONE);
    }

    @Test
    void passesNoRubbish() {
        server.text("example.com", "v=spf1 -all");
        var random = new Random(6);
        for (int i = 0; i < 300; i++) {
            var octets = (i % 2 == 0 ? "" : "From: a@example.com\r\nDKIM-Signature: v=1; a=rsa-sha256; d=example.com; ")
                    .getBytes(ISO_8859_1);
            var all = java.util.Arrays.copyOf(octets, octets.length + random.nextInt(200));
            for (int at = octets.length; at < all.length; at++) {
                all[at] = (byte) random.nextInt(256);
            }
            assertThat(authentication.verify(peer(SENDER), all).dmarc()).isNotEqualTo(Result.PASS);
        }
    }

    @Test
    void readsNoEndlessHeader() {
        server.text("example.com", "v=spf1 +all");
        assertThat(verify(SENDER, "X: " + "x".repeat(300_000) + "\r\n" + MAIL).dmarc())
                .isEqualTo(Result.FAIL);
        assertThat(verify(SENDER, "X: x\r\n".repeat(3_000) + MAIL).dmarc()).isEqualTo(Result.FAIL);
    }

    private Verdict verify(String sender, String message) {
        return authentication.verify(peer(sender), message.getBytes(ISO_8859_1));
    }

    private static Peer peer(String sender) {
        try {
            return new Peer(Optional.of(InetAddress.getByName("192.0.2.1")), "helo.example.com", sender);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
