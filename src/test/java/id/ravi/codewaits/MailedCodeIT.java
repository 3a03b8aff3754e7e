package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.DnsStub;
import id.ravi.testing.Eventually;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the message to whoever waits for what it holds. */
@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedCodeIT {
    private final Waiters waiters = new Waiters(Client.anonymous());
    private final Tenant alice = Tenant.fresh();

    @AfterAll
    void end() {
        waiters.close();
    }

    @Test
    void theCodeOfAMessageReachesWhoeverWaits() {
        var agent = alice.sibling();
        var wait = waiters.openAs(1, agent.client(), "{\"from\": \"example.com\", \"kind\": \"otp\"}");
        send(agent, "Your code", "Your verification code is 482913. It expires in 5 minutes.");
        var code = wait.join();
        assertThat(code.text("code")).isEqualTo("482913");
        assertThat(code.text("from")).isEqualTo("no-reply@mail.example.com");
        assertThat(code.text("domain")).isEqualTo("example.com");
        assertThat(code.text("reason")).isNotBlank().doesNotContain("482913");
        assertThat(code.object().getInt("message"))
                .isEqualTo(Integer.parseInt(
                        Database.column("SELECT id FROM mail_message WHERE identity_id = ?", agent.id())
                                .get(0)));
        assertThat(Duration.between(Instant.parse(code.text("received_dt")), Instant.parse(code.text("expires_at"))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(code.object().get("warning")).isEqualTo(JsonValue.NULL);
    }

    /** What is forged comes first, and with another code. */
    @Test
    void whoWaitsForVerifiedSendersGetsNothingThatIsForged() {
        var domain = "v" + UUID.randomUUID() + ".example";
        DnsStub.shared().text("_dmarc." + domain, "v=DMARC1; p=reject").text(domain, "v=spf1 ip4:127.0.0.1 -all");
        var agent = alice.sibling();
        var wait = waiters.openAs(
                1, agent.client(), "{\"domain\": \"" + domain + "\", \"verified\": true, \"timeout\": 60}");
        send(agent, "evil@elsewhere.example", "security@" + domain, "Your verification code is 111111.");
        assertThat(Eventually.see(() -> authentication(agent), seen -> !seen.contains(null)))
                .containsExactly("fail");
        send(agent, "security@" + domain, "security@" + domain, "Your verification code is 482913.");
        var code = wait.join();
        assertThat(code.text("code")).isEqualTo("482913");
        assertThat(code.object().getBoolean("sender_verified")).isTrue();
    }

    private static List<String> authentication(Tenant.Persona agent) {
        return Database.column("SELECT authentication FROM mail_message WHERE identity_id = ?", agent.id());
    }

    private static void send(Tenant.Persona agent, String sender, String from, String text) {
        var address = address(agent);
        try (var smtp = SmtpClient.to(TestServer.shared())) {
            assertThat(smtp.say("MAIL FROM:<" + sender + ">")).startsWith("250");
            assertThat(smtp.say("RCPT TO:<" + address + ">")).startsWith("250");
            assertThat(smtp.say("DATA")).startsWith("354");
            smtp.write("From: Example <" + from + ">\r\nTo: " + address + "\r\nSubject: Your code\r\nMessage-ID: <"
                    + UUID.randomUUID() + "@mail.example.com>\r\n\r\n" + text + "\r\n");
            assertThat(smtp.say(".")).startsWith("250");
        }
    }

    @Test
    void aMagicLinkReachesWhoeverWaitsForOne() {
        var agent = alice.sibling();
        var wait = waiters.openAs(1, agent.client(), "{\"kind\": \"link\"}");
        send(
                agent,
                "Sign in to Example",
                "Click the link below to sign in:\nhttps://app.example.com/auth/magic?token=9f8a7b6c5d4e3f2a1b0c\n");
        assertThat(wait.join().text("code")).isEqualTo("https://app.example.com/auth/magic?token=9f8a7b6c5d4e3f2a1b0c");
    }

    @Test
    void warnsWhoeverHasJustUsedThePasswordOfAnotherSite() {
        var agent = alice.sibling();
        var entry = agent.client().post("/api/passwords/", "{\"domain\": \"examp1e.com\"}");
        agent.client().get("/api/passwords/" + entry.text("uuid") + "/");
        Eventually.see(
                () -> Database.column(
                        "SELECT id FROM audit_entry WHERE action = 'PASSWORDS_READ' AND identity_id = ?", agent.id()),
                entries -> !entries.isEmpty());
        var wait = waiters.openAs(1, agent.client(), "{}");
        send(agent, "Your code", "Your verification code is 482913.");
        assertThat(wait.join().text("warning")).contains(" example.com", " examp1e.com");
    }

    @Test
    void codesGoWithTheirMessage() {
        var agent = alice.sibling();
        send(agent, "Your code", "Your verification code is 482913.");
        assertThat(agent.client().get("/api/codes/").array()).hasSize(1);
        Database.update("DELETE FROM mail_message WHERE identity_id = ?", agent.id());
        assertThat(agent.client().get("/api/codes/").array()).isEmpty();
    }

    @Test
    void aMessageWithoutACodeLeavesNone() {
        var agent = alice.sibling();
        send(agent, "Lunch", "Shall we meet at noon?");
        assertThat(agent.client().get("/api/codes/").array()).isEmpty();
    }

    @Test
    void theCodesOfAFrozenIdentityAreKept() {
        var agent = alice.sibling();
        var address = address(agent);
        alice.management().post("/api/identities/" + agent.uuid() + "/freeze/", "");
        send(address, "Your code", "Your verification code is 482913.");
        alice.owner().post("/api/identities/" + agent.uuid() + "/unfreeze/", "");
        assertThat(alice.management()
                        .get("/api/codes/?identity=" + agent.uuid())
                        .array())
                .hasSize(1);
    }

    private static void send(Tenant.Persona agent, String subject, String text) {
        send(address(agent), subject, text);
    }

    private static void send(String address, String subject, String text) {
        try (var smtp = SmtpClient.to(TestServer.shared())) {
            var mail = "From: Example <no-reply@mail.example.com>\nTo: " + address + "\nSubject: " + subject
                    + "\nMessage-ID: <" + UUID.randomUUID() + "@mail.example.com>\n\n" + text + "\n";
            assertThat(smtp.send(mail, address)).startsWith("250");
        }
    }

    private static String address(Tenant.Persona agent) {
        return agent.client().get("/api/email/").array().getJsonObject(0).getString("email");
    }
}
