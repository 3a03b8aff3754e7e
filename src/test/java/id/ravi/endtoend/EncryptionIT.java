package id.ravi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients keep with the server for end-to-end encryption. */
class EncryptionIT {
    private static final String ENCRYPTION = "/api/encryption/";

    private final Tenant alice = Tenant.fresh();

    @Test
    void nothingIsThereBeforeItIsSetUp() {
        for (var client : List.of(alice.identity(), alice.management(), alice.owner(), alice.session())) {
            Expect.detail(client.get(ENCRYPTION), 404, "End-to-end encryption is not set up for this account.");
        }
    }

    @Test
    void everyCallerReadsWhatTheOwnerHasKept() {
        var vault = Vault.of("outlast crewmate stylishly");
        var kept = vault.keepFor(alice);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.object().keySet())
                .containsExactly(
                        "id",
                        "salt",
                        "kdf",
                        "kdf_params",
                        "verifier",
                        "public_key",
                        "wrapped_private_key",
                        "managed_master_key",
                        "updated_dt",
                        "earlier");
        assertThat(kept.object()).containsAllEntriesOf(sent(vault.configuration()));
        assertThat(kept.text("managed_master_key")).isEmpty();
        assertThat(kept.object().getInt("id")).isEqualTo(1);
        assertThat(kept.object().getJsonArray("earlier")).isEmpty();
        for (var client : List.of(alice.identity(), alice.management(), alice.owner(), alice.token())) {
            assertThat(client.get(ENCRYPTION).json()).isEqualTo(kept.json());
        }
        assertThat(Tenant.fresh().management().get(ENCRYPTION).status()).isEqualTo(404);
    }

    @Test
    void whatIsReplacedIsKeptNewestFirst() {
        var first = Vault.ofPin("481516");
        var second = Vault.of("outlast crewmate stylishly");
        var third = Vault.of("unheated gutter reanalyze");
        var answers = Stream.of(first, second, third)
                .map(vault -> vault.keepFor(alice))
                .toList();
        assertThat(answers).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        var now = alice.identity().get(ENCRYPTION).object();
        assertThat(now.getString("public_key")).isEqualTo(third.text("public_key"));
        var earlier = now.getJsonArray("earlier").getValuesAs(JsonObject.class);
        assertThat(earlier).extracting(each -> each.getInt("id")).containsExactly(2, 1);
        assertThat(earlier.get(0)).containsAllEntriesOf(sent(second.configuration()));
        assertThat(earlier.get(1)).containsAllEntriesOf(sent(first.configuration()));
        assertThat(earlier.get(1).getString("updated_dt"))
                .isEqualTo(answers.get(0).text("updated_dt"));
        assertThat(earlier.get(1).getString("replaced_dt"))
                .isEqualTo(answers.get(1).text("updated_dt"));
        assertThat(earlier.get(0).getString("replaced_dt")).isEqualTo(now.getString("updated_dt"));
    }

    @Test
    void olderClientsSetItUpWithThreeMembers() {
        var vault = Vault.ofPin("481516");
        var reply = alice.session().patch(ENCRYPTION, vault.configuration(List.of("salt", "verifier", "public_key")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("wrapped_private_key")).isEmpty();
        assertThat(reply.text("kdf")).isEqualTo("argon2id");
        assertThat(reply.object().getJsonObject("kdf_params"))
                .isEqualTo(sent("{\"time\": 3, \"memory_kib\": 65536, \"parallelism\": 1}"));
    }

    @Test
    void aClientThatKnowsNoWrappedKeyLosesNone() {
        var vault = Vault.setUp(alice);
        var older = Vault.ofPin("481516").configuration(List.of("salt", "verifier", "public_key"));
        Expect.field(alice.session().patch(ENCRYPTION, older), "wrapped_private_key", "This field is required.");
        assertThat(alice.identity().get(ENCRYPTION).text("public_key")).isEqualTo(vault.text("public_key"));
    }

    /** Otherwise a six-digit PIN that was changed for a passphrase would go on opening everything. */
    @Test
    void forgetsThePassphraseThatWasChangedForTheSameKeys() {
        var first = Vault.ofPin("481516");
        first.keepFor(alice);
        var rewrapped =
                new TreeMap<>(sent(Vault.of("outlast crewmate stylishly").configuration()));
        rewrapped.put("public_key", sent(first.configuration()).get("public_key"));
        assertThat(alice.session()
                        .patch(
                                ENCRYPTION,
                                Json.createObjectBuilder(rewrapped).build().toString())
                        .status())
                .isEqualTo(200);
        var now = alice.identity().get(ENCRYPTION).object();
        assertThat(now).containsAllEntriesOf(rewrapped);
        assertThat(now.getInt("id")).isEqualTo(2);
        assertThat(now.getJsonArray("earlier")).isEmpty();
    }

    @Test
    void takesForms() {
        var vault = Vault.ofPin("481516");
        var fields = Map.of(
                "salt", vault.text("salt"),
                "verifier", vault.text("verifier"),
                "public_key", vault.text("public_key"),
                "wrapped_private_key", "");
        for (var media : Body.Media.values()) {
            assertThat(alice.session()
                            .send("PATCH", ENCRYPTION, media.of(fields))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void ofManyWhoSetItUpAtOnceEachIsKeptOrTold() {
        var vaults = Stream.of("one", "two", "three", "four").map(Vault::of).toList();
        var session = alice.session();
        var replies = Together.times(
                vaults.size(), i -> session.patch(ENCRYPTION, vaults.get(i).configuration()));
        assertThat(replies).extracting(Reply::status).contains(200).isSubsetOf(200, 409);
        var kept = replies.stream().filter(reply -> reply.status() == 200).count();
        var now = alice.identity().get(ENCRYPTION).object();
        assertThat(now.getInt("id")).isEqualTo((int) kept);
        assertThat(now.getJsonArray("earlier")).hasSize((int) kept - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void isOnlyReadAndPatched(String method) {
        Expect.detail(
                alice.session().json(method, ENCRYPTION, Vault.of("one").configuration()),
                405,
                "Method \"" + method + "\" not allowed.");
    }

    @Test
    void eachChangeLeavesAnEntryWithoutAKey() {
        var vault = Vault.setUp(alice);
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', e.action, e.outcome, e.scheme, e.subjects) FROM audit_entry e"
                                + " JOIN account a ON a.id = e.account_id WHERE a.subject = ? AND e.action LIKE 'ENC%'",
                        alice.user()))
                .containsExactly("ENCRYPTION_CHANGED DONE SESSION "
                        + Database.column(
                                        "SELECT uuid FROM e2e_configuration WHERE public_key = FROM_BASE64(?)",
                                        vault.text("public_key"))
                                .get(0));
    }

    @Test
    void isNobodysWithoutACredential() {
        assertThat(Client.anonymous().get(ENCRYPTION).status()).isEqualTo(401);
        assertThat(Client.anonymous().patch(ENCRYPTION, "{}").status()).isEqualTo(401);
    }

    private static Map<String, JsonValue> sent(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readObject();
        }
    }
}
