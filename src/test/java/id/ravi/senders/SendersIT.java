package id.ravi.senders;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.mailauth.SignedMail;
import id.ravi.testing.Database;
import id.ravi.testing.DnsStub;
import id.ravi.testing.Eventually;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendersIT {
    private static final DnsStub DNS = DnsStub.shared();

    private final Tenant alice = Tenant.fresh();
    private String domain;

    /** Every test has an identity and a domain of its own, from which this machine may send. */
    @BeforeEach
    void publish() {
        domain = "s" + UUID.randomUUID() + ".example";
        DNS.text(domain, "v=spf1 ip4:127.0.0.1 -all").text("_dmarc." + domain, "v=DMARC1; p=none");
    }

    @Test
    void areOwnersByTheAddressOfTheAccount() {
        assertThat(alice.owner()
                        .patch("/api/auth/user/", "{\"email\": \"Boss@" + domain + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(senders("boss@" + domain, "boss@" + domain, "")).containsExactly("pass owner");
        assertThat(senders("BOSS@" + domain, "somebody@" + domain, "")).containsExactly("pass owner");
        assertThat(senders("other@" + domain, "boss@" + domain, "")).containsExactly("pass untrusted");
    }

    @Test
    void areTrustedByTheContactsOfTheIdentity() {
        var agent = alice.sibling();
        var anna = "{\"email\": \"Anna@" + domain + "\", \"is_trusted\": true}";
        assertThat(agent.client().post("/api/contacts/", anna).status()).isEqualTo(201);
        send(message("ANNA@" + domain, ""), "bounce@elsewhere.example", address(agent));
        assertThat(verdicts(agent, 1)).containsExactly("fail untrusted");
        send(message("ANNA@" + domain, ""), "anna@" + domain, address(agent));
        assertThat(verdicts(agent, 2)).containsExactly("fail untrusted", "pass trusted");
        send(message("bob@" + domain, ""), "anna@" + domain, address(agent));
        assertThat(verdicts(agent, 3)).containsExactly("fail untrusted", "pass trusted", "pass untrusted");
        // Contacts are of one identity, and one that is only known is not trusted.
        var known = alice.sibling();
        known.client().post("/api/contacts/", "{\"email\": \"anna@" + domain + "\"}");
        assertThat(senders(known, message("anna@" + domain, ""), "anna@" + domain))
                .containsExactly("pass untrusted");
    }

    @Test
    void areNobodyWithoutAPass() {
        alice.owner().patch("/api/auth/user/", "{\"email\": \"boss@" + domain + "\"}");
        assertThat(senders("boss@" + domain, "boss@elsewhere.example", "")).containsExactly("fail untrusted");
        assertThat(senders("other@elsewhere.example>, <boss@" + domain, "boss@" + domain, ""))
                .containsExactly("fail untrusted");
        DNS.remove("_dmarc." + domain);
        assertThat(senders("boss@" + domain, "boss@" + domain, "")).containsExactly("none untrusted");
    }

    @Test
    void areKnownByTheirSignature() {
        SignedMail.publish(DNS, domain);
        assertThat(senders("news@" + domain, "bounce@elsewhere.example", domain))
                .containsExactly("pass untrusted");
    }

    @Test
    void areNobodyForAnAccountWithoutAddress() {
        var bob = Tenant.fresh();
        bob.owner().patch("/api/auth/user/", "{\"email\": \"\"}");
        assertThat(senders(bob.sibling(), message("news@" + domain, ""), "news@" + domain))
                .containsExactly("pass untrusted");
    }

    @Test
    void areTheSameForAllWhoGotTheMessage() {
        var one = alice.sibling();
        var other = Tenant.fresh().sibling();
        send(message("news@" + domain, ""), "news@" + domain, address(one), address(other));
        assertThat(verdicts(one)).containsExactly("pass untrusted");
        assertThat(verdicts(other)).containsExactly("pass untrusted");
    }

    private List<String> senders(String from, String sender, String signer) {
        return senders(alice.sibling(), message(from, signer), sender);
    }

    private static List<String> senders(Tenant.Persona identity, String message, String sender) {
        send(message, sender, address(identity));
        return verdicts(identity);
    }

    private static List<String> verdicts(Tenant.Persona identity) {
        return verdicts(identity, 1);
    }

    private static List<String> verdicts(Tenant.Persona identity, int messages) {
        return Eventually.see(
                () -> Database.column(
                        "SELECT CONCAT(authentication, ' ', sender_class) FROM mail_message m"
                                + " JOIN identity i ON i.id = m.identity_id WHERE i.uuid = ? ORDER BY m.id",
                        identity.uuid()),
                found -> found.size() == messages && !found.contains(null));
    }

    private static String message(String from, String signer) {
        var message = "From: A <" + from + ">\r\nSubject: hello\r\nMessage-ID: <" + UUID.randomUUID()
                + "@test.example>\r\n\r\nHello\r\n";
        return signer.isEmpty() ? message : SignedMail.signed(signer, message);
    }

    private static String address(Tenant.Persona identity) {
        return Database.column(
                        "SELECT address FROM email_address e JOIN identity i ON i.id = e.identity_id WHERE i.uuid = ?",
                        identity.uuid())
                .get(0);
    }

    private static void send(String message, String sender, String... recipients) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), TestServer.shared().smtpPort())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            say(socket, in, "", "220");
            say(socket, in, "HELO elsewhere.example\r\n", "250");
            say(socket, in, "MAIL FROM:<" + sender + ">\r\n", "250");
            for (var recipient : recipients) {
                say(socket, in, "RCPT TO:<" + recipient + ">\r\n", "250");
            }
            say(socket, in, "DATA\r\n", "354");
            say(socket, in, message + ".\r\n", "250");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket socket, BufferedReader in, String line, String expected) throws IOException {
        socket.getOutputStream().write(line.getBytes(US_ASCII));
        assertThat(in.readLine()).startsWith(expected);
    }
}
