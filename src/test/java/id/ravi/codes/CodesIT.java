package id.ravi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesIT {
    private final Tenant alice = Tenant.fresh();
    private final Tenant.Persona agent = alice.sibling();
    private final Arrivals arrivals = Arrivals.of(agent);

    @Test
    void tellsWhatCameFromWhomAndForHowLong() {
        var uuid = arrivals.code("no-reply@mail.example.com", "482913");
        var code = only(agent.client(), "?domain=https://www.example.com/login", uuid);
        assertThat(code.getString("code")).isEqualTo("482913");
        assertThat(code.getString("kind")).isEqualTo("otp");
        assertThat(code.getString("channel")).isEqualTo("email");
        assertThat(code.getString("from")).isEqualTo("no-reply@mail.example.com");
        assertThat(code.getString("domain")).isEqualTo("example.com");
        assertThat(code.getBoolean("sender_verified")).isFalse();
        assertThat(code.getBoolean("consumed")).isFalse();
        assertThat(code.get("message")).isEqualTo(JsonValue.NULL);
        assertThat(code.get("warning")).isEqualTo(JsonValue.NULL);
        assertThat(code.getInt("identity")).isEqualTo((int) agent.id());
    }

    @Test
    void showsTheNewestFirstAndAsManyAsAreWanted() {
        var sibling = alice.sibling();
        var theirs = Arrivals.of(sibling);
        var first = theirs.code("a@example.com", "1");
        var second = theirs.code("a@example.com", "2");
        var third = theirs.code("a@example.org", "3");
        assertThat(uuids(sibling.client().get("/api/codes/"))).containsExactly(third, second, first);
        assertThat(uuids(sibling.client().get("/api/codes/?limit=2"))).containsExactly(third, second);
        assertThat(uuids(sibling.client().get("/api/codes/?limit=201"))).containsExactly(third, second, first);
        assertThat(uuids(sibling.client().get("/api/codes/?domain=example.com&limit=1")))
                .containsExactly(second);
    }

    @Test
    void filtersByKindSenderAndWhetherItWasGiven() {
        var sibling = alice.sibling();
        var theirs = Arrivals.of(sibling);
        var code = theirs.code("a@mail.example.com", "1");
        var link = theirs.keep("link", "b@example.org", "https://example.org/sign-in?t=1", 600);
        Database.update("UPDATE code SET consumed = created WHERE uuid = ?", link);
        var client = sibling.client();
        assertThat(uuids(client.get("/api/codes/?kind=otp"))).containsExactly(code);
        assertThat(uuids(client.get("/api/codes/?kind=link"))).containsExactly(link);
        assertThat(uuids(client.get("/api/codes/?from=A@mail.example.com"))).containsExactly(code);
        assertThat(uuids(client.get("/api/codes/?from=example.com"))).containsExactly(code);
        assertThat(uuids(client.get("/api/codes/?from=example.net"))).isEmpty();
        assertThat(uuids(client.get("/api/codes/?consumed=true"))).containsExactly(link);
        assertThat(uuids(client.get("/api/codes/?consumed=false"))).containsExactly(code);
        assertThat(uuids(client.get("/api/codes/?kind=&from=&domain=&consumed=&limit=")))
                .containsExactly(link, code);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=sms, kind, Must be otp or link.",
        "limit=0, limit, Ensure this value is greater than or equal to 1.",
        "limit=x, limit, A valid integer is required.",
        "consumed=maybe, consumed, Must be a valid boolean.",
        "from=%00, from, Null characters are not allowed."
    })
    void refusesWhatIsNoFilter(String query, String field, String sentence) {
        Expect.field(agent.client().get("/api/codes/?" + query), field, sentence);
    }

    @Test
    void readingMarksNothingAndIsWrittenDown() {
        var sibling = alice.sibling();
        var uuid = Arrivals.of(sibling).code("a@example.com", "1");
        assertThat(sibling.client().get("/api/codes/").array()).hasSize(1);
        assertThat(sibling.client().get("/api/codes/").array().getJsonObject(0).getBoolean("consumed"))
                .isFalse();
        // As two entries or, where both were written together, as one.
        var twice = uuid + " " + uuid;
        assertThat(Eventually.see(
                        () -> String.join(
                                " ",
                                Database.column(
                                        "SELECT subjects FROM audit_entry WHERE action = 'CODES_READ' AND identity_id = ?",
                                        sibling.id())),
                        twice::equals))
                .isEqualTo(twice);
    }

    @Test
    void isFoundInScopeOnly() {
        var uuid = arrivals.code("a@example.com", "1");
        assertThat(uuids(agent.client().get("/api/codes/"))).contains(uuid);
        assertThat(uuids(alice.management().get("/api/codes/"))).contains(uuid);
        assertThat(uuids(alice.owner().get("/api/codes/?identity=" + agent.uuid())))
                .contains(uuid);
        assertThat(uuids(alice.identity().get("/api/codes/"))).doesNotContain(uuid);
        assertThat(uuids(Tenant.fresh().management().get("/api/codes/"))).isEmpty();
        assertThat(alice.identity().get("/api/codes/?identity=" + agent.uuid()).status())
                .isEqualTo(404);
        assertThat(alice.identity()
                        .get("/api/codes/?limit=x&identity=" + agent.uuid())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyReadsTheCodesOfAFrozenIdentityWithItsKey() {
        var sibling = alice.sibling();
        Arrivals.of(sibling).code("a@example.com", "1");
        alice.management().post("/api/identities/" + sibling.uuid() + "/freeze/", "");
        Expect.detail(sibling.client().get("/api/codes/"), 403, "This identity is frozen. Its owner can unfreeze it.");
    }

    @Test
    void warnsWhereThePasswordUsedLastIsForAnotherSite() {
        var sibling = alice.sibling();
        var client = sibling.client();
        var theirs = Arrivals.of(sibling);
        var phish = theirs.code("security@examp1e.com", "1");
        var real = theirs.code("security@mail.example.com", "2");
        var old = theirs.keep("otp", "security@examp1e.com", "3", -1);
        var entry = client.post("/api/passwords/", "{\"domain\": \"example.com\"}");
        client.post("/api/passwords/", "{\"domain\": \"example.org\"}");
        assertThat(warning(client, phish)).isEqualTo(JsonValue.NULL);

        client.get("/api/passwords/" + entry.text("uuid") + "/");
        assertThat(Eventually.see(() -> warning(client, phish), seen -> seen != JsonValue.NULL)
                        .toString())
                .contains(" example.com", " examp1e.com");
        assertThat(warning(client, real)).isEqualTo(JsonValue.NULL);
        assertThat(warning(client, old)).isEqualTo(JsonValue.NULL);

        // A list of everything says nothing about which was used; one of a site does.
        client.get("/api/passwords/");
        client.get("/api/passwords/?domain=example.org");
        assertThat(Eventually.see(() -> warning(client, real), seen -> seen != JsonValue.NULL)
                        .toString())
                .contains(" example.com", " example.org");
    }

    /** Reads are written to the log together: one line names whatever an identity has read in a moment. */
    @Test
    void theLastPasswordOfSeveralReadsAtOnceCounts() {
        var sibling = alice.sibling();
        var client = sibling.client();
        var code = Arrivals.of(sibling).code("security@example.net", "1");
        var first = client.post("/api/passwords/", "{\"domain\": \"example.com\"}");
        var second = client.post("/api/passwords/", "{\"domain\": \"example.org\"}");
        client.get("/api/passwords/" + first.text("uuid") + "/");
        Eventually.see(() -> warning(client, code), seen -> seen != JsonValue.NULL);
        Database.update(
                "UPDATE audit_entry SET subjects = ? WHERE action = 'PASSWORDS_READ' AND identity_id = ?",
                first.text("uuid") + " " + second.text("uuid"),
                sibling.id());
        assertThat(warning(client, code).toString()).contains(" example.org").doesNotContain(" example.com");
        Database.update(
                "UPDATE audit_entry SET subjects = ? WHERE action = 'PASSWORDS_READ' AND identity_id = ?",
                second.text("uuid") + " " + first.text("uuid"),
                sibling.id());
        assertThat(warning(client, code)).isEqualTo(JsonValue.NULL);
    }

    @Test
    void goesAWeekAfterItHasExpired() {
        var older = arrivals.keep("otp", "a@example.com", "1", -7 * 24 * 3600 - 60);
        var younger = arrivals.keep("otp", "a@example.com", "1", -7 * 24 * 3600 + 3600);
        assertThat(Eventually.see(
                        () -> uuids(agent.client().get("/api/codes/?limit=200")), uuids -> !uuids.contains(older)))
                .contains(younger)
                .doesNotContain(older);
    }

    private static JsonValue warning(Client client, String uuid) {
        return only(client, "", uuid).get("warning");
    }

    private static JsonObject only(Client client, String query, String uuid) {
        return client.get("/api/codes/" + query).array().getValuesAs(JsonObject.class).stream()
                .filter(code -> code.getString("uuid").equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uuids(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.array().getValuesAs(JsonObject.class).stream()
                .map(code -> code.getString("uuid"))
                .toList();
    }
}
