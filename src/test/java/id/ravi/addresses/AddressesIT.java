package id.ravi.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesIT {
    private static final String TAKEN = "This email address is taken.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @Test
    void areMadeOfTheName() {
        assertThat(create("{\"name\": \"Zo\u00eb van der M\u00fcller\"}").text("inbox"))
                .matches("zoe\\.muller[0-9]{4}@ravi\\.localhost");
        assertThat(create("{\"name\": \"\u674e\u5c0f\u9f99\"}").text("inbox"))
                .matches("agent[0-9]{4}@ravi\\.localhost");
        var unnamed = create("{}");
        assertThat(unnamed.text("inbox"))
                .matches(unnamed.text("name").toLowerCase(java.util.Locale.ROOT).replace(" ", "\\.")
                        + "[0-9]{4}@ravi\\.localhost");
    }

    @Test
    void areThereForTheFirstIdentityOfAnAccount() {
        assertThat(bob.owner().get("/api/identities/").array().getJsonObject(0).getString("inbox"))
                .matches("[a-z]+\\.[a-z]+[0-9]{4}@ravi\\.localhost");
    }

    @Test
    void canBeAskedForInEveryForm() {
        var local = fresh();
        assertThat(create("{\"email\": \" " + local + "a \"}").text("inbox")).isEqualTo(local + "a@ravi.localhost");
        assertThat(create("{\"email\": \"" + local + "b@Ravi.Localhost\"}").text("inbox"))
                .isEqualTo(local + "b@ravi.localhost");
        assertThat(create("{\"email_identifier\": \"" + local + "C\"}").text("inbox"))
                .isEqualTo(local + "c@ravi.localhost");
        var both =
                create("{\"email_identifier\": \"" + local + "d\", \"domain\": \"RAVI.localhost\", \"email\": \"\"}");
        assertThat(both.text("inbox")).isEqualTo(local + "d@ravi.localhost");
        assertThat(alice.owner()
                        .get("/api/identities/" + both.text("uuid") + "/")
                        .text("inbox"))
                .isEqualTo(both.text("inbox"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"email": "ab"}                                          | email            | Enter 3 to 30
                    {"email": "a..b"}                                        | email            | Enter 3 to 30
                    {"email": "@ravi.localhost"}                             | email            | Enter 3 to 30
                    {"email": "a@b@ravi.localhost"}                          | email            | Enter 3 to 30
                    {"email": "caf\u00e9"}                                   | email            | Enter 3 to 30
                    {"email": "postmaster"}                                  | email            | This address is reserved.
                    {"email": "Abuse@ravi.localhost"}                        | email            | This address is reserved.
                    {"email": "sarah@example.org"}                           | email            | Unknown domain
                    {"email": "sarah@"}                                      | email            | Unknown domain
                    {"email": null}                                          | email            | This field may not be null.
                    {"email": 12}                                            | email            | Enter 3 to 30
                    {"email": true}                                          | email            | Not a valid string.
                    {"email": "a\\u0000b"}                                   | email            | Null characters
                    {"email": "sarah.j", "email_identifier": "sarah.k"}      | email            | Send either
                    {"email_identifier": "sarah@ravi.localhost"}             | email_identifier | Enter 3 to 30
                    {"email_identifier": "no-reply"}                         | email_identifier | This address is reserved.
                    {"domain": "ravi.localhost"}                             | domain           | This field is only valid
                    {"domain": "ravi.localhost", "email": "sarah.j"}         | domain           | This field is only valid
                    {"domain": "example.org", "email_identifier": "sarah.j"} | domain           | Unknown domain
                    {"domain": [], "email_identifier": "sarah.j"}            | domain           | Not a valid string.
                    """)
    void areRefusedInASentence(String body, String field, String sentence) {
        var before = alice.owner().get("/api/identities/").array().size();
        var reply = create(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object().keySet()).containsExactly(field);
        assertThat(reply.object().getJsonArray(field).getString(0)).startsWith(sentence);
        assertThat(alice.owner().get("/api/identities/").array()).hasSize(before);
    }

    @Test
    void areRefusedTogetherWithEverythingElse() {
        var reply = create("{\"name\": [], \"email_identifier\": \"-\", \"domain\": \"x\", \"provision_phone\": null}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object().keySet()).containsExactly("name", "domain", "email_identifier", "provision_phone");
    }

    @Test
    void areGivenOnce() {
        var local = fresh();
        assertThat(create("{\"email\": \"" + local + "\"}").status()).isEqualTo(201);
        var before = bob.owner().get("/api/identities/").array().size();
        for (var body : new String[] {
            "{\"email\": \"" + local.toUpperCase(java.util.Locale.ROOT) + "\"}",
            "{\"email\": \"" + local + "@ravi.localhost\"}",
            "{\"email_identifier\": \"" + local + "\"}"
        }) {
            Expect.detail(bob.management().post("/api/identities/", body), 409, TAKEN);
        }
        assertThat(bob.owner().get("/api/identities/").array()).hasSize(before);
    }

    @RepeatedTest(3)
    void areGivenToOneOfManyWhoAskAtOnce() {
        var body = "{\"email\": \"" + fresh() + "\"}";
        var hers = alice.management();
        var his = bob.management();
        var replies = Together.times(10, i -> (i % 2 == 0 ? hers : his).post("/api/identities/", body));
        var statuses = replies.stream().map(Reply::status).toList();
        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "destroyed"})
    void areNeverGivenAgain(String fate) {
        var local = fresh();
        var identity = create("{\"email\": \"" + local + "\"}").text("uuid");
        assertThat(alice.owner().delete("/api/identities/" + identity + "/").status())
                .isEqualTo(204);
        if ("destroyed".equals(fate)) {
            assertThat(alice.owner()
                            .post("/api/identities/" + identity + "/purge/", "")
                            .status())
                    .isEqualTo(204);
        }
        Expect.detail(create("{\"email\": \"" + local + "\"}"), 409, TAKEN);
        assertThat(Database.column(
                        "SELECT identity_id IS NULL FROM email_address WHERE address = ?", local + "@ravi.localhost"))
                .containsExactly("destroyed".equals(fate) ? "1" : "0");
    }

    private Reply create(String body) {
        return alice.management().post("/api/identities/", body);
    }

    private static String fresh() {
        return "t-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
