package id.ravi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.ravi.messages.StoredMail;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The public command line, from signing in to an assertion for somebody else. */
class CommandLineIT {
    private final CommandLine ravi = new CommandLine();

    @Test
    void aNewAccountSignsInAndWorks() {
        ravi.login(approvedBy(Tenant.newcomer().client()));
        assertThat(ravi.identityList()).singleElement().satisfies(identity -> {
            assertThat(identity.uuid()).isEqualTo(ravi.identityUuid());
            assertThat(identity.name()).isNotBlank();
            assertThat(identity.inbox()).endsWith("@ravi.localhost");
            assertThat(identity.phone()).isEmpty();
        });
        assertThat(ravi.secretsList()).isEmpty();
    }

    @Test
    void aReturningAccountSignsInAndChoosesItsIdentity() {
        var tenant = Tenant.fresh();
        tenant.first().keep("KEPT_BEFORE", "still here");
        ravi.login(approvedBy(tenant.owner()));
        assertThat(ravi.identityUuid()).isEqualTo(tenant.first().uuid());
        assertThat(ravi.secretsGet("KEPT_BEFORE").orElseThrow().value()).isEqualTo("still here");
    }

    @Test
    void anAccountWithoutIdentitiesSignsInAndMakesOne() {
        var tenant = Tenant.fresh();
        tenant.management().delete("/api/identities/" + tenant.first().uuid() + "/");
        ravi.login(approvedBy(tenant.owner()));
        assertThat(ravi.identityList()).extracting(Decoded.Identity::uuid).containsExactly(ravi.identityUuid());
        assertThat(ravi.secretsList()).isEmpty();
    }

    @Test
    void aHumanWhoTakesTimeIsWaitedForThroughSeveralPolls() {
        var human = Tenant.fresh().owner();
        ravi.login(code -> {}, code -> decide(human, code, true));
        assertThat(ravi.identityList()).hasSize(1);
    }

    @Test
    void aSignInThatTheHumanDeniesEnds() {
        var human = Tenant.fresh().owner();
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> ravi.login(code -> decide(human, code, false)))
                .withMessage("access_denied");
    }

    @Test
    void aSignInThatTakesTooLongEnds() {
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> ravi.login(CommandLineIT::expire))
                .withMessage("expired_token");
    }

    @Test
    void identitiesAreMadeListedAndUsed() {
        ravi.login(approvedBy(Tenant.fresh().owner()));
        var named = ravi.identityCreate(
                Json.createObjectBuilder().add("name", "shopping-agent").build());
        var invented = ravi.identityCreate(JsonObject.EMPTY_JSON_OBJECT);
        assertThat(named.apiKey()).startsWith("ravi_id_");
        assertThat(ravi.identityList())
                .extracting(Decoded.Identity::uuid)
                .contains(named.uuid(), invented.uuid())
                .hasSize(3);
        ravi.secretsSet("WHOSE", "the first one's");
        ravi.identityUse(named.uuid());
        assertThat(ravi.secretsGet("WHOSE")).isEmpty();
        assertThat(ravi.getEmail()).singleElement().satisfies(email -> {
            assertThat(email.email()).isEqualTo(named.inbox());
            assertThat(email.id()).isPositive();
        });
    }

    @Test
    void addressesAreChosenByEitherGenerationOfTheClient() {
        ravi.login(approvedBy(Tenant.fresh().owner()));
        var domain = ravi.domains().get(0);
        assertThat(domain.isPlatform()).isTrue();
        var name = "chosen-" + ravi.identityUuid().substring(0, 8);
        var older = ravi.identityCreate(
                Json.createObjectBuilder().add("email", name + ".one").build());
        var newer = Json.createObjectBuilder()
                .add("email_identifier", name + ".two")
                .add("domain", domain.domain())
                .build();
        assertThat(older.inbox()).isEqualTo(name + ".one@" + domain.domain());
        assertThat(ravi.identityCreate(newer).inbox()).isEqualTo(name + ".two@" + domain.domain());
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> ravi.identityCreate(newer))
                .satisfies(error -> assertThat(error.status()).isEqualTo(409));
    }

    @Test
    void secretsAreSetReadListedAndDeleted() {
        ravi.login(approvedBy(Tenant.newcomer().client()));
        ravi.secretsSet("API_KEY", "one");
        ravi.secretsSet("api_key", "two");
        ravi.secretsSet("OTHER", "three");
        assertThat(ravi.secretsGet("API_KEY").orElseThrow().value()).isEqualTo("two");
        assertThat(ravi.secretsList()).extracting(Decoded.Secret::key).containsExactly("OTHER", "API_KEY");
        ravi.secretsDelete(ravi.secretsGet("OTHER").orElseThrow().uuid());
        assertThat(ravi.secretsGet("OTHER")).isEmpty();
    }

    @Test
    void passwordsAreMadeReadChangedAndDeleted() {
        ravi.login(approvedBy(Tenant.newcomer().client()));
        var made = ravi.passwordsCreate("https://accounts.example.com/signup", "", Optional.empty());
        var given = ravi.passwordsCreate("example.org", "ada", Optional.of("hunter2"));
        assertThat(made.domain()).isEqualTo("example.com");
        assertThat(made.username()).isEqualTo(ravi.getEmail().get(0).email());
        assertThat(made.password()).hasSize(16);
        assertThat(ravi.passwordsList()).containsExactly(given, made);
        var change = Json.createObjectBuilder().add("password", "hunter3").build();
        assertThat(ravi.passwordsUpdate(given.uuid(), change).password()).isEqualTo("hunter3");
        assertThat(ravi.passwordsGet(given.uuid()).password()).isEqualTo("hunter3");
        ravi.passwordsDelete(given.uuid());
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> ravi.passwordsGet(given.uuid()))
                .withMessageContaining("No PasswordEntry matches the given query.");
        assertThat(ravi.passwordsGenerate("?length=20&special=false&exclude_chars=0O"))
                .matches("[A-NP-Za-z1-9]{20}");
    }

    @Test
    void mailIsListedAndRead() {
        var tenant = Tenant.fresh();
        ravi.login(approvedBy(tenant.owner()));
        var kept = StoredMail.to(tenant.first())
                .attach(UUID.randomUUID(), "a.txt", "text/plain", false, "content")
                .keep();
        StoredMail.to(tenant.first()).read().keep();
        assertThat(ravi.inboxEmail(false)).hasSize(2);
        assertThat(ravi.inboxEmail(true)).singleElement().satisfies(thread -> {
            assertThat(thread.threadId()).isEqualTo(kept.thread().toString());
            assertThat(thread.inbox()).isEqualTo(ravi.getEmail().get(0).email());
            assertThat(thread.latestMessageDt()).isEqualTo(thread.oldestMessageDt());
            assertThat(ravi.inboxEmail(thread.threadId()).messages()).containsExactly(ravi.messageEmail(kept.id()));
        });
        assertThat(ravi.messageEmail(false)).hasSize(2);
        assertThat(ravi.messageEmail(true)).containsExactly(ravi.messageEmail(kept.id()));
        assertThat(ravi.messageEmail(kept.id()).attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.size()).isEqualTo(7));
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> ravi.messageEmail(999_999_999))
                .withMessageContaining("No EmailMessage matches the given query.");
    }

    @Test
    void theOwnerIsKnownByName() {
        var tenant = Tenant.fresh();
        tenant.owner().patch("/api/auth/user/", "{\"first_name\": \"Ada\", \"last_name\": \"Lovelace\"}");
        ravi.login(approvedBy(tenant.owner()));
        assertThat(ravi.getOwner()).isEqualTo(new Decoded.Owner("Ada", "Lovelace"));
    }

    @Test
    void anAssertionTellsOthersWhoTheAgentIs() {
        ravi.login(approvedBy(Tenant.newcomer().client()));
        var token = ravi.ssoToken();
        assertThat(token.token()).startsWith("rvt_");
        var asked = Json.createObjectBuilder().add("token", token.token()).build();
        var verified = Client.anonymous().post("/api/sso/verify/", asked.toString());
        assertThat(verified.text("identity_uuid")).isEqualTo(ravi.identityUuid());
    }

    private static Consumer<Decoded.DeviceCode> approvedBy(Client owner) {
        return code -> decide(owner, code, true);
    }

    private static void decide(Client owner, Decoded.DeviceCode code, boolean approve) {
        assertThat(code.verificationUri()).endsWith("/device");
        var decision = Json.createObjectBuilder()
                .add("user_code", code.userCode())
                .add("approve", approve)
                .build();
        assertThat(owner.post("/api/auth/device/verify/", decision.toString()).status())
                .isEqualTo(200);
    }

    private static void expire(Decoded.DeviceCode code) {
        assertThat(Database.update(
                        "UPDATE device_code SET expires = created WHERE user_code = ?",
                        code.userCode().replace("-", "")))
                .isEqualTo(1);
    }
}
