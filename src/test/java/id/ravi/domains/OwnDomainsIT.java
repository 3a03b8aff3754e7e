package id.ravi.domains;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.DnsStub;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDomainsIT {
    private static final String TAKEN = "Another account has verified this domain.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void areAddedVerifiedAndRemoved(Credential by) {
        var client = by.of(alice);
        var name = fresh();
        var added = add(alice, name);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.object().keySet())
                .containsExactly("uuid", "domain", "is_platform", "is_verified", "created_dt", "verification");
        assertThat(added.object().getBoolean("is_platform")).isFalse();
        assertThat(added.object().getBoolean("is_verified")).isFalse();
        var record = added.object().getJsonObject("verification");
        assertThat(record.getString("type")).isEqualTo("TXT");
        assertThat(record.getString("name")).isEqualTo("_ravi-challenge." + name);
        assertThat(record.getString("value")).matches("ravi-domain-verification=[A-Za-z0-9_-]{43}");
        publish(added);
        var verified = client.post("/api/domains/" + added.text("uuid") + "/verify/", "");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.object().getBoolean("is_verified")).isTrue();
        assertThat(listed(alice, name)).isEqualTo(verified.object());
        assertThat(client.delete("/api/domains/" + added.text("uuid") + "/").status())
                .isEqualTo(204);
        assertThat(listed(alice, name)).isNull();
        assertThat(Database.column("SELECT action FROM audit_entry WHERE subjects = ? ORDER BY id", added.text("uuid")))
                .containsExactly("DOMAIN_ADDED", "DOMAIN_VERIFIED", "DOMAIN_REMOVED");
    }

    @Test
    void keepTheirRecordWhenAddedAgain() {
        var name = fresh();
        var added = add(alice, name);
        var again = add(alice, " " + name.toUpperCase(java.util.Locale.ROOT) + ". ");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.object()).isEqualTo(added.object());
    }

    @Test
    void areKeptWithALabels() {
        assertThat(add(alice, "B\u00fccher-" + fresh()).text("domain")).startsWith("xn--bcher-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                        | This field is required.
            {"domain": null}                          | This field may not be null.
            {"domain": ""}                            | This field may not be blank.
            {"domain": "com"}                         | Enter a domain such as agents.example.org.
            {"domain": "localhost"}                   | Enter a domain such as agents.example.org.
            {"domain": "192.0.2.1"}                   | Enter a domain such as agents.example.org.
            {"domain": "https://example.org"}         | Enter a domain such as agents.example.org.
            {"domain": "example.org/path"}            | Enter a domain such as agents.example.org.
            {"domain": "me@example.org"}              | Enter a domain such as agents.example.org.
            {"domain": "*.example.org"}               | Enter a domain such as agents.example.org.
            {"domain": "a_b.example.org"}             | Enter a domain such as agents.example.org.
            {"domain": "-a.example.org"}              | Enter a domain such as agents.example.org.
            {"domain": "a..example.org"}              | Enter a domain such as agents.example.org.
            {"domain": "co.uk"}                       | This is a suffix under which everybody may register names.
            {"domain": "github.io"}                   | This is a suffix under which everybody may register names.
            {"domain": "Ravi.LOCALHOST"}              | Everybody on this server may use this domain.
            """)
    void areNothingElse(String body, String sentence) {
        Expect.field(alice.management().post("/api/domains/", body), "domain", sentence);
    }

    @Test
    void areNotVerifiedWithoutTheRecord() {
        var added = add(alice, fresh());
        var record = added.object().getJsonObject("verification");
        var expected = "No TXT record \"" + record.getString("value") + "\" was found at " + record.getString("name")
                + ". New records may take a while to be seen.";
        Expect.detail(verify(alice, added), 400, expected);
        DnsStub.shared().text(record.getString("name"), "ravi-domain-verification=somebody-else");
        Expect.detail(verify(alice, added), 400, expected);
        DnsStub.shared().silence(record.getString("name"));
        Expect.detail(verify(alice, added), 400, expected);
        assertThat(listed(alice, added.text("domain")).getBoolean("is_verified"))
                .isFalse();
        assertThat(create(alice, "helper" + UUID.randomUUID().toString().substring(0, 8), added.text("domain"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void carryAddressesOfTheirAccountAlone() {
        var domain = verified(alice, fresh()).text("domain");
        var created = create(alice, "info.desk", domain.toUpperCase(java.util.Locale.ROOT));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("inbox")).isEqualTo("info.desk@" + domain);
        var unknown = "Unknown domain: /api/domains/ lists those that you may use once they are verified.";
        Expect.field(create(bob, "another", domain), "domain", unknown);
        Expect.field(
                bob.management().post("/api/identities/", "{\"email\": \"another@" + domain + "\"}"), "email", unknown);
        assertThat(listed(bob, domain)).isNull();
    }

    @Test
    void belongToTheFirstWhoProvesThem() {
        var name = fresh();
        var hers = add(alice, name);
        var his = add(bob, name);
        assertThat(his.status()).isEqualTo(201);
        publish(hers);
        publish(his);
        assertThat(verify(alice, hers).status()).isEqualTo(200);
        Expect.detail(verify(bob, his), 409, TAKEN);
        Expect.detail(add(bob, name), 409, TAKEN);
        assertThat(alice.management()
                        .delete("/api/domains/" + hers.text("uuid") + "/")
                        .status())
                .isEqualTo(204);
        assertThat(verify(bob, his).status()).isEqualTo(200);
    }

    @Test
    void belongToOneOfTwoWhoProveThemAtOnce() {
        var name = fresh();
        var added = List.of(add(alice, name), add(bob, name));
        added.forEach(OwnDomainsIT::publish);
        var statuses = Together.times(2, i -> verify(i == 0 ? alice : bob, added.get(i))).stream()
                .map(Reply::status)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void stayWhileAnIdentityHasAnAddressThere() {
        var domain = verified(alice, fresh());
        var path = "/api/domains/" + domain.text("uuid") + "/";
        var identity = create(alice, "resident", domain.text("domain")).text("uuid");
        var sentence = "An identity has an address in this domain. Delete and purge the identity first.";
        Expect.detail(alice.management().delete(path), 409, sentence);
        alice.owner().delete("/api/identities/" + identity + "/");
        Expect.detail(alice.management().delete(path), 409, sentence);
        alice.owner().post("/api/identities/" + identity + "/purge/", "");
        assertThat(alice.management().delete(path).status()).isEqualTo(204);
        assertThat(create(alice, "newcomer", domain.text("domain")).status()).isEqualTo(400);
    }

    @Test
    void areRemovedOrGetAnAddressButNotBoth() {
        var domain = verified(alice, fresh());
        var replies = Together.times(
                2,
                i -> i == 0
                        ? alice.management().delete("/api/domains/" + domain.text("uuid") + "/")
                        : create(alice, "resident", domain.text("domain")));
        boolean removed = replies.get(0).status() == 204;
        assertThat(replies.get(0).status()).isIn(204, 409);
        assertThat(replies.get(1).status()).isIn(removed ? new Integer[] {400, 409} : new Integer[] {201});
    }

    @Test
    void areOutOfReachForOthers() {
        var added = add(alice, fresh());
        publish(added);
        Expect.detail(verify(bob, added), 404, "Not found.");
        var path = "/api/domains/" + added.text("uuid") + "/";
        Expect.detail(bob.management().delete(path), 404, "Not found.");
        var platform =
                bob.management().get("/api/domains/").array().getJsonObject(0).getString("uuid");
        Expect.detail(bob.owner().delete("/api/domains/" + platform + "/"), 404, "Not found.");
        Expect.detail(bob.owner().delete("/api/domains/1/"), 404, "Not found.");
        assertThat(listed(alice, added.text("domain"))).isNotNull();
    }

    @Test
    void areFiftyAtMost() {
        var carol = Tenant.fresh();
        var statuses = Together.times(52, i -> add(carol, fresh()).status());
        assertThat(Collections.frequency(statuses, 201)).isGreaterThanOrEqualTo(50);
        Expect.detail(add(carol, fresh()), 409, "This account has 50 domains. Remove some first.");
    }

    private static Reply add(Tenant tenant, String name) {
        return tenant.management().post("/api/domains/", "{\"domain\": \"" + name + "\"}");
    }

    private static Reply verify(Tenant tenant, Reply added) {
        return tenant.management().post("/api/domains/" + added.text("uuid") + "/verify/", "");
    }

    private static Reply verified(Tenant tenant, String name) {
        var added = add(tenant, name);
        publish(added);
        assertThat(verify(tenant, added).status()).isEqualTo(200);
        return added;
    }

    private static void publish(Reply added) {
        var record = added.object().getJsonObject("verification");
        DnsStub.shared().text(record.getString("name"), record.getString("value"));
    }

    private static JsonObject listed(Tenant tenant, String name) {
        return tenant.management().get("/api/domains/").array().getValuesAs(JsonObject.class).stream()
                .filter(domain -> name.equals(domain.getString("domain")))
                .findFirst()
                .orElse(null);
    }

    private static Reply create(Tenant tenant, String local, String domain) {
        return tenant.management()
                .post("/api/identities/", "{\"email_identifier\": \"" + local + "\", \"domain\": \"" + domain + "\"}");
    }

    private static String fresh() {
        return "d" + UUID.randomUUID() + ".example";
    }
}
