package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.codes.Arrivals;
import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeWaitIT {
    private final Waiters waiters = new Waiters(Client.anonymous());
    private final Tenant alice = Tenant.fresh();

    @AfterAll
    void end() {
        waiters.close();
    }

    @Test
    void getsWhatArrivesAndMarksIt() {
        var agent = alice.sibling();
        var wait = waiters.openAs(1, agent.client(), "{}");
        var uuid = Arrivals.of(agent).code("no-reply@example.com", "482913");
        var reply = wait.join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("uuid")).isEqualTo(uuid);
        assertThat(reply.text("code")).isEqualTo("482913");
        assertThat(reply.object().getBoolean("consumed")).isTrue();
        assertThat(agent.client().get("/api/codes/").array().getJsonObject(0)).isEqualTo(reply.object());
        assertThat(Database.column(
                        "SELECT subjects FROM audit_entry WHERE action = 'CODE_TAKEN' AND identity_id = ?", agent.id()))
                .containsExactly(uuid);
    }

    @Test
    void whatCameBeforeTheOpeningIsForNobody() {
        var agent = alice.sibling();
        var before = Arrivals.of(agent).code("a@example.com", "1");
        var wait = waiters.openAs(1, agent.client(), "{}");
        var after = Arrivals.of(agent).code("a@example.com", "2");
        assertThat(wait.join().text("uuid")).isEqualTo(after).isNotEqualTo(before);
    }

    @Test
    void whatComesBetweenTwoWaitsIsForTheOneThatSaysSinceWhen() {
        var agent = alice.sibling();
        var ended = agent.client().post(Waiters.WAIT, "{\"timeout\": 1}");
        assertThat(ended.status()).isEqualTo(204);
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(agent.client().post(Waiters.WAIT, "{\"timeout\": 1}").status())
                .isEqualTo(204);
        var since = "{\"since\": \"" + ended.header("X-Ravi-Since") + "\", \"timeout\": 1}";
        assertThat(agent.client().post(Waiters.WAIT, since).text("uuid")).isEqualTo(uuid);
        assertThat(agent.client().post(Waiters.WAIT, since).status()).isEqualTo(204);
    }

    @Test
    void eachOfManyCodesGoesToOneOfManyWaiters() {
        var agent = alice.sibling();
        var waits = waiters.openMany(20, agent.client(), "{}");
        assertThat(waiters.awaitOpen(20)).isEqualTo(20);
        var arrivals = Arrivals.of(agent);
        var codes = IntStream.range(0, 20)
                .mapToObj(i -> arrivals.code("a@example.com", "" + i))
                .toList();
        assertThat(waits.stream().map(CompletableFuture::join).map(reply -> reply.text("uuid")))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void oneCodeGoesToTheOneThatHasWaitedLongest() {
        var agent = alice.sibling();
        var first = waiters.openAs(1, agent.client(), "{\"timeout\": 20}");
        var second = waiters.openAs(2, agent.client(), "{\"timeout\": 3}");
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(first.join().text("uuid")).isEqualTo(uuid);
        assertThat(second.join().status()).isEqualTo(204);
    }

    @Test
    void getsOnlyWhatItWaitsFor() {
        var agent = alice.sibling();
        var arrivals = Arrivals.of(agent);
        var body = "{\"domain\": \"https://login.example.com/\", \"kind\": \"otp\", \"from\": \"a@mail.example.com\"}";
        var wait = waiters.openAs(1, agent.client(), body);
        arrivals.code("a@mail.example.org", "1");
        arrivals.code("b@mail.example.com", "2");
        arrivals.keep("link", "a@mail.example.com", "https://example.com/", 600);
        arrivals.keep("otp", "a@mail.example.com", "4", -1);
        var uuid = arrivals.code("a@mail.example.com", "5");
        assertThat(wait.join().text("uuid")).isEqualTo(uuid);
        assertThat(agent.client().get("/api/codes/?consumed=true").array()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryKindOfBodyAndEndsWithoutACode(Body.Media media) {
        var body = media.of(Map.of("timeout", "1", "kind", "", "from", "", "domain", ""));
        var reply = alice.first().client().send("POST", Waiters.WAIT, body);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, 0, Ensure this value is greater than or equal to 1.",
        "timeout, 61, Ensure this value is less than or equal to 60.",
        "timeout, soon, A valid integer is required.",
        "since, soon, Enter a valid date/time.",
        "since, 2026-01-01T00:00:00Z, Ensure this is not more than 5 minutes ago.",
        "kind, sms, Must be otp or link.",
        "domain, not a domain, 'Enter a host name or a URL, such as example.com or https://example.com/login.'"
    })
    void refusesWhatNobodyCanWaitFor(String field, String value, String sentence) {
        Expect.field(
                alice.first().client().post(Waiters.WAIT, "{\"" + field + "\": \"" + value + "\"}"), field, sentence);
    }

    @Test
    void neverFallsBackToTheFirstIdentity() {
        Expect.detail(alice.management().post(Waiters.WAIT, "{\"timeout\": 1}"), 400, "Identity is required.");
        Expect.detail(alice.owner().post(Waiters.WAIT, "{\"timeout\": 1}"), 400, "Identity is required.");
        var agent = alice.sibling();
        var wait = waiters.openAs(1, alice.management().with("X-Ravi-Identity", agent.uuid()), "{}");
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(wait.join().text("uuid")).isEqualTo(uuid);
    }

    @Test
    void isOfItsIdentityAlone() {
        var agent = alice.sibling();
        var other = alice.sibling();
        var theirs = waiters.openAs(1, other.client(), "{\"timeout\": 3}");
        var mine = waiters.openAs(2, agent.client(), "{}");
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(mine.join().text("uuid")).isEqualTo(uuid);
        assertThat(theirs.join().status()).isEqualTo(204);
        var foreign = Tenant.fresh().management().post(Waiters.WAIT + "?identity=" + agent.uuid(), "{}");
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void endsWithItsKey() {
        var agent = alice.sibling();
        var minted =
                alice.management().post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + agent.uuid() + "\"}");
        var wait = waiters.openAs(1, Client.anonymous().bearer(minted.text("key")), "{\"timeout\": 60}");
        alice.management().delete("/api/auth/keys/identity/" + minted.text("uuid") + "/");
        Expect.detail(wait.join(), 401, "Invalid API key.");
    }

    @Test
    void endsWhenItsIdentityIsFrozen() {
        var agent = alice.sibling();
        var wait = waiters.openAs(1, agent.client(), "{\"timeout\": 60}");
        alice.management().post("/api/identities/" + agent.uuid() + "/freeze/", "");
        Expect.detail(wait.join(), 403, "This identity is frozen. Its owner can unfreeze it.");
    }

    @Test
    void aCodeThatCannotBeOpenedHoldsUpNobodyElse() {
        var unlucky = alice.sibling();
        var agent = alice.sibling();
        var stuck = waiters.openAs(1, unlucky.client(), "{\"timeout\": 60}");
        var wait = waiters.openAs(2, agent.client(), "{\"timeout\": 60}");
        Arrivals.of(unlucky).damaged();
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(wait.join().text("uuid")).isEqualTo(uuid);
        alice.management().post("/api/identities/" + unlucky.uuid() + "/freeze/", "");
        Expect.detail(stuck.join(), 403, "This identity is frozen. Its owner can unfreeze it.");
    }

    @Test
    void endsWithItsSignIn() {
        var tokens = Client.anonymous().post("/api/auth/token/", alice.signIn());
        var client = Client.anonymous().bearer(tokens.text("access"));
        var selecting = client.with("X-Ravi-Identity", alice.first().uuid());
        var wait = waiters.openAs(1, selecting, "{\"timeout\": 60}");
        client.post("/api/auth/logout/", "{}");
        assertThat(wait.join().status()).isEqualTo(401);
        assertThat(wait.join().text("code")).isEqualTo("token_not_valid");
    }

    @Test
    void whoHasHungUpGetsNothing() throws IOException {
        var agent = alice.sibling();
        try (var socket = waitByHand(agent.key())) {
            assertThat(waiters.awaitOpen(1)).isEqualTo(1);
            socket.shutdownInput();
        }
        assertThat(waiters.awaitOpen(0)).isZero();
        var wait = waiters.openAs(1, agent.client(), "{}");
        var uuid = Arrivals.of(agent).code("a@example.com", "1");
        assertThat(wait.join().text("uuid")).isEqualTo(uuid);
    }

    @Test
    void anIdentityHasAHundredPlaces() {
        var agent = alice.sibling();
        var waits = waiters.openMany(100, agent.client(), "{\"timeout\": 60}");
        assertThat(waiters.awaitOpen(100)).isEqualTo(100);
        var refused = agent.client().post(Waiters.WAIT, "{}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.object().getInt("retry_after_seconds")).isEqualTo(5);
        var arrivals = Arrivals.of(agent);
        IntStream.range(0, 100).forEach(i -> arrivals.code("a@example.com", "" + i));
        assertThat(waits.stream().map(CompletableFuture::join).map(Reply::status))
                .containsOnly(200);
    }

    /** A wait on a socket of its own, to be closed. */
    private static Socket waitByHand(String key) throws IOException {
        var server = URI.create(TestServer.shared().url());
        var socket = new Socket(server.getHost(), server.getPort());
        var body = "{\"timeout\": 60}";
        var request = "POST " + Waiters.WAIT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
