package id.ravi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity that takes sealed texts only, whatever its clients send. */
class RequiredIT {
    private static final String SECRETS = "/api/secrets/";
    private static final String PASSWORDS = "/api/passwords/";
    private static final String TOTP = "/api/totp/";
    private static final String SENTENCE =
            "This identity takes end-to-end encrypted texts only: e2e:: and a sealed box for"
                    + " the public key at /api/encryption/, made by the client.";

    private final Tenant alice = Tenant.fresh();
    private final Persona agent = alice.first();
    private Vault vault;

    @BeforeEach
    void setUp() {
        vault = Vault.setUp(alice);
    }

    @Test
    void takesSealedTextsAndEmptyOnes() {
        require(true);
        var value = vault.seal("sk-proj-abc123");
        var kept = agent.client().post(SECRETS, secret("SEALED", value));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(vault.open(kept.text("value"))).contains("sk-proj-abc123");
        assertThat(vault.open(
                        agent.client().get(SECRETS + kept.text("uuid") + "/").text("value")))
                .contains("sk-proj-abc123");
        assertThat(agent.client().post(SECRETS, secret("EMPTY", "")).status()).isEqualTo(201);
    }

    @Test
    void refusesPlainTextsInEveryField() {
        var sealed = vault.seal("x");
        var path =
                SECRETS + agent.client().post(SECRETS, secret("SEALED", sealed)).text("uuid") + "/";
        require(true);
        Expect.field(agent.client().post(SECRETS, secret("PLAIN", "x")), "value", SENTENCE);
        Expect.field(alice.management().post(SECRETS, secret("PLAIN", "x")), "value", SENTENCE);
        Expect.field(agent.client().patch(path, "{\"notes\": \"x\"}"), "notes", SENTENCE);
        Expect.field(agent.client().put(path, secret("SEALED", " " + sealed)), "value", SENTENCE);
        var both = agent.client().post(SECRETS, "{\"key\": \"!\", \"value\": \"x\", \"notes\": 1}");
        assertThat(both.object().keySet()).containsExactlyInAnyOrder("key", "value", "notes");
        assertThat(agent.client().get(SECRETS).array()).hasSize(1);
    }

    @Test
    void refusesPlainTextsOfPasswordsAndMakesNone() {
        require(true);
        var client = agent.client();
        var password = vault.seal("hunter2");
        for (var field : List.of("username", "password", "notes")) {
            var body = "{\"domain\": \"example.org\", \"password\": \"" + password + "\", \"" + field + "\": \"x\"}";
            Expect.field(client.post(PASSWORDS, body), field, SENTENCE);
        }
        Expect.field(
                client.post(PASSWORDS, "{\"domain\": \"example.org\"}"),
                "password",
                SENTENCE + " The server makes none for it.");
        var kept = client.post(PASSWORDS, "{\"domain\": \"example.org\", \"password\": \"" + password + "\"}");
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("username")).isEmpty();
        assertThat(kept.text("password")).isEqualTo(password);
        var path = PASSWORDS + kept.text("uuid") + "/";
        Expect.field(client.patch(path, "{\"password\": \"x\"}"), "password", SENTENCE);
        assertThat(client.patch(path, "{\"username\": \"" + vault.seal("me") + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesSeedsThatTheServerCouldRead() {
        var other = alice.sibling();
        var plain = "{\"secret\": \"JBSWY3DPEHPK3PXP\"}";
        var path = TOTP + other.client().post(TOTP, plain).text("uuid") + "/";
        require(true);
        var client = agent.client();
        Expect.field(client.post(TOTP, plain), "secret", SENTENCE);
        var uri = "{\"uri\": \"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP\"}";
        Expect.field(client.post(TOTP, uri), "uri", SENTENCE);
        Expect.field(client.post(TOTP + "import/", uri), "uri", SENTENCE);
        Expect.field(alice.management().patch(path, "{\"identity\": " + agent.id() + "}"), "secret", SENTENCE);
        var sealed = vault.seal("JBSWY3DPEHPK3PXP");
        var kept = client.post(TOTP, "{\"secret\": \"" + sealed + "\"}");
        assertThat(vault.open(kept.text("sealed_secret"))).contains("JBSWY3DPEHPK3PXP");
        assertThat(client.get(TOTP).array()).hasSize(1);
    }

    @Test
    void leavesWhatIsThereAlone() {
        var path = SECRETS + agent.keep("OLD", "plain") + "/";
        require(true);
        assertThat(agent.client().get(path).text("value")).isEqualTo("plain");
        var renamed = agent.client().patch(path, "{\"key\": \"RENAMED\", \"identity\": " + agent.id() + "}");
        assertThat(renamed.text("value")).isEqualTo("plain");
        Expect.field(agent.client().patch(path, "{\"value\": \"plain\"}"), "value", SENTENCE);
    }

    @Test
    void nothingPlainMovesToIt() {
        var other = alice.sibling();
        var plain = SECRETS + other.keep("PLAIN", "x") + "/";
        var sealed = SECRETS + other.keep("SEALED", vault.seal("x")) + "/";
        var password = PASSWORDS
                + other.client()
                        .post(PASSWORDS, "{\"domain\": \"example.org\", \"username\": \"me\", \"password\": \"x\"}")
                        .text("uuid")
                + "/";
        require(true);
        var move = "{\"identity\": " + agent.id() + "}";
        Expect.field(alice.management().patch(plain, move), "value", SENTENCE);
        assertThat(alice.management().patch(password, move).object().keySet())
                .containsExactlyInAnyOrder("username", "password");
        assertThat(other.client().get(plain).text("value")).isEqualTo("x");
        assertThat(alice.management().patch(sealed, move).status()).isEqualTo(200);
        var resealed = "{\"identity\": " + agent.id() + ", \"value\": \"" + vault.seal("x") + "\"}";
        assertThat(alice.management().patch(plain, resealed).status()).isEqualTo(200);
        var back = "{\"identity\": " + other.id() + ", \"value\": \"plain\"}";
        assertThat(alice.management().patch(plain, back).status()).isEqualTo(200);
    }

    @Test
    void theDemandHoldsAtOnceAndEndsAtOnce() {
        for (int i = 0; i < 5; i++) {
            require(true);
            assertThat(agent.client().post(SECRETS, secret("A" + i, "x")).status())
                    .isEqualTo(400);
            require(false);
            assertThat(agent.client().post(SECRETS, secret("A" + i, "x")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void anAgentCannotLowerIt() {
        require(true);
        assertThat(agent.client().patch(identity(), "{\"e2e_required\": false}").status())
                .isEqualTo(403);
        assertThat(alice.management().get(identity()).object().getBoolean("e2e_required"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"null, This field may not be null.", "[], Must be a valid boolean.", "2, Must be a valid boolean."})
    void refusesWhatIsNoDemand(String value, String sentence) {
        Expect.field(
                alice.management().patch(identity(), "{\"e2e_required\": " + value + "}"), "e2e_required", sentence);
    }

    @Test
    void eachChangeLeavesAnEntryOfItsOwn() {
        require(true);
        require(true);
        alice.owner().patch(identity(), "{\"name\": \"Renamed\"}");
        alice.owner().patch(identity(), "{\"e2e_required\": \"no\"}");
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', action, scheme) FROM audit_entry WHERE subjects = ? AND action LIKE"
                                + " 'IDENTITY_E2E%' ORDER BY id",
                        agent.uuid()))
                .containsExactly("IDENTITY_E2E_REQUIRED MANAGEMENT_KEY", "IDENTITY_E2E_RELEASED BASIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e2e::", "e2e::AAAA", "e2e::not base64", "e2e::\\n"})
    void whatOnlyClaimsToBeSealedIsRefusedEverywhere(String text) {
        assertThat(agent.client().post(SECRETS, secret("BROKEN", text)).object().keySet())
                .containsExactly("value");
        var password = "{\"domain\": \"example.org\", \"password\": \"" + text + "\", \"username\": \"" + text + "\"}";
        assertThat(agent.client().post(PASSWORDS, password).object().keySet())
                .containsExactlyInAnyOrder("username", "password");
    }

    @Test
    void cannotBeDemandedWhereNobodyCouldSeal() {
        var bob = Tenant.fresh();
        Expect.field(
                bob.management().patch("/api/identities/" + bob.first().uuid() + "/", "{\"e2e_required\": true}"),
                "e2e_required",
                "End-to-end encryption is not set up for this account: see /api/encryption/.");
        assertThat(bob.management()
                        .patch("/api/identities/" + bob.first().uuid() + "/", "{\"e2e_required\": false}")
                        .status())
                .isEqualTo(200);
    }

    private void require(boolean required) {
        Reply reply = alice.management().patch(identity(), "{\"e2e_required\": " + required + "}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().getBoolean("e2e_required")).isEqualTo(required);
    }

    private String identity() {
        return "/api/identities/" + agent.uuid() + "/";
    }

    private static String secret(String key, String value) {
        return "{\"key\": \"" + key + "\", \"value\": \"" + value + "\"}";
    }
}
