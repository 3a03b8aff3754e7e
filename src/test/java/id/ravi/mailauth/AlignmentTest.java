package id.ravi.mailauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.dns.TestDns;
import id.ravi.testing.DnsStub;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DMARC by example: who sent it, who signed it, what the domain wants. */
class AlignmentTest {
    private final DnsStub server = new DnsStub();
    private final MailAuthentication authentication = new MailAuthentication(TestDns.of(server));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            SPF for the same domain            | a@example.com     | b@example.com     | -               | example.com | p=none             | PASS
            SPF for another case of it         | a@EXAMPLE.com     | b@Example.COM     | -               | example.com | p=none             | PASS
            SPF for a part of it               | a@example.com     | b@in.example.com  | -               | example.com | p=reject           | PASS
            the same, strictly                 | a@example.com     | b@in.example.com  | -               | example.com | p=reject; aspf=s   | FAIL
            SPF for somebody else              | a@example.com     | b@other.org       | -               | example.com | p=none             | FAIL
            SPF for HELO of a report           | a@example.com     | -                 | -               | example.com | p=none             | PASS
            DKIM for the same domain           | a@example.com     | b@other.org       | example.com     | example.com | p=reject           | PASS
            DKIM for a part of it              | a@example.com     | b@other.org       | in.example.com  | example.com | p=reject           | PASS
            the same, strictly                 | a@example.com     | b@other.org       | in.example.com  | example.com | p=reject; adkim=s  | FAIL
            strict about the other one         | a@example.com     | b@other.org       | in.example.com  | example.com | p=reject; aspf=s   | PASS
            DKIM for the whole of a part       | a@in.example.com  | b@other.org       | example.com     | example.com | p=reject           | PASS
            DKIM for somebody else             | a@example.com     | b@other.org       | other.org       | example.com | p=reject           | FAIL
            DKIM for a name that ends so       | a@example.com     | b@other.org       | badexample.com  | example.com | p=reject           | FAIL
            a neighbour under a public suffix  | a@foo.github.io   | b@other.org       | bar.github.io   | foo.github.io | p=none           | FAIL
            the public suffix itself           | a@foo.github.io   | b@other.org       | github.io       | foo.github.io | p=none           | FAIL
            somebody below, for the suffix     | a@github.io       | b@other.org       | bar.github.io   | github.io   | p=none             | FAIL
            no policy                          | a@example.com     | b@example.com     | example.com     | -           | -                  | NONE
            a policy of the suffix only        | a@example.com     | b@example.com     | example.com     | com         | p=none             | NONE
            a policy without a wish            | a@example.com     | b@example.com     | example.com     | example.com | adkim=s            | NONE
            a policy with an unknown wish      | a@example.com     | b@example.com     | example.com     | example.com | p=perhaps          | NONE
            """)
    void decides(
            String name, String from, String sender, String signer, String policyAt, String policy, Result expected) {
        for (var domain : new String[] {"example.com", "in.example.com", "other.org"}) {
            server.text(domain, "v=spf1 ip4:192.0.2.1 -all");
        }
        var message = "From: " + from + "\r\nSubject: hello\r\n\r\nHello\r\n";
        if (signer != null) {
            SignedMail.publish(server, signer);
            message = SignedMail.signed(signer, message);
        }
        if (policyAt != null) {
            server.text("_dmarc." + policyAt, "v=DMARC1; " + policy);
        }
        var verdict = authentication.verify(peer(sender == null ? "" : sender), message.getBytes(UTF_8));
        assertThat(verdict.dmarc()).isEqualTo(expected);
        assertThat(verdict.from()).isEqualTo(from.toLowerCase(java.util.Locale.ROOT));
        assertThat(verdict.spf()).isEqualTo(Result.PASS);
        assertThat(verdict.dkim()).isEqualTo(signer == null ? Result.NONE : Result.PASS);
    }

    private static Peer peer(String sender) {
        try {
            return new Peer(Optional.of(InetAddress.getByName("192.0.2.1")), "in.example.com", sender);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
