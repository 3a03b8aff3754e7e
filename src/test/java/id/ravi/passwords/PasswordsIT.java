package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body.Media;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(PER_CLASS)
class PasswordsIT {
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NONE = "No PasswordEntry matches the given query.";

    private final Tenant alice = Tenant.fresh();

    @Test
    void everyAnswerHasAllMembersInTheOrderOfTheDocument() {
        var owner = alice.sibling();
        var created = owner.client()
                .post(
                        "/api/passwords/",
                        "{\"notes\": \"n\", \"password\": \"p\", \"username\": \"u\", \"domain\": \"example.com\"}");
        var path = Kept.path(created);
        var shape = "\\{\"uuid\":\"" + UUID_TEXT + "\",\"identity\":" + owner.id()
                + ",\"domain\":\"example\\.com\",\"username\":\"u\",\"password\":\"p\",\"notes\":\"n\",\"created_dt\":\""
                + INSTANT + "\",\"updated_dt\":\"" + INSTANT + "\"}";
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).matches(shape);
        assertThat(owner.client().get(path).body()).isEqualTo(created.body());
        assertThat(owner.client().get("/api/passwords/").body()).isEqualTo("[" + created.body() + "]");
        assertThat(owner.client().put(path, "{\"domain\": \"example.com\"}").body())
                .matches(shape);
        var patched = owner.client().patch(path, "{}");
        assertThat(patched.body()).matches(shape);
        assertThat(patched.text("updated_dt")).isGreaterThan(created.text("updated_dt"));
    }

    @Test
    void whatTheCommandLineSendsIsTaken() {
        var owner = alice.sibling();
        var created = owner.client()
                .post(
                        "/api/passwords/",
                        "{\"uuid\": \"\", \"domain\": \"https://mail.google.com/inbox\", \"username\": \"\","
                                + " \"password\": \"\", \"notes\": \"\", \"created_dt\": \"\", \"updated_dt\": \"\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("domain")).isEqualTo("google.com");
        assertThat(created.text("username")).isEqualTo(inbox(owner));
        assertThat(created.text("password")).matches("[A-Za-z0-9!@#$%^&*()\\-_=+\\[\\]{}:,.?]{16}");
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void aPasswordThatNobodyGivesIsMadeEachTimeAnew(Media media) {
        var owner = alice.sibling();
        var made = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var created = owner.client().send("POST", "/api/passwords/", media.of(Map.of("domain", "example.com")));
            made.add(created.text("password"));
            assertThat(owner.client().get(Kept.path(created)).text("password")).isEqualTo(created.text("password"));
            assertThat(created.text("username")).isEqualTo(inbox(owner));
        }
        assertThat(made).hasSize(5).allSatisfy(password -> assertThat(password).hasSize(16));
    }

    @Test
    void anIdentityWithoutAnAddressGivesNoUserName() {
        var owner = alice.sibling();
        Database.update("UPDATE email_address SET identity_id = NULL WHERE identity_id = ?", owner.id());
        assertThat(owner.client()
                        .post("/api/passwords/", "{\"domain\": \"example.com\"}")
                        .text("username"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void textsComeBackAsSentAndAUserNameStripped(Media media) {
        var client = alice.sibling().client();
        var sent = Map.of(
                "domain",
                "example.com",
                "username",
                "  \u00e4da ",
                "password",
                " p\u20ac\ud83d\ude00 ",
                "notes",
                "a\n");
        var created = client.send("POST", "/api/passwords/", media.of(sent));
        var read = client.get(Kept.path(created));
        assertThat(read.text("username")).isEqualTo("\u00e4da");
        assertThat(read.text("password")).isEqualTo(" p\u20ac\ud83d\ude00 ");
        assertThat(read.text("notes")).isEqualTo("a\n");
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/sign-in?x=1, example.com",
        "a.b.example.co.uk,                   example.co.uk",
        "https://foo.github.io/page,          foo.github.io",
        "co.uk,                               co.uk",
        "MÜLLER.de.,                          xn--mller-kva.de",
        "http://user:pass@[2001:DB8::1]:80/,  [2001:db8::1]",
        "http://192.168.0.1:8080,             192.168.0.1",
        "localhost:3000,                      localhost",
        "' example.com ',                     example.com"
    })
    void aDomainIsWhatSomebodyRegistered(String sent, String kept) {
        var client = alice.sibling().client();
        var path = Kept.password(client, sent, "p");
        assertThat(client.get(path).text("domain")).isEqualTo(kept);
        assertThat(client.patch(path, Kept.json(Map.of("domain", "other.test"))).text("domain"))
                .isEqualTo("other.test");
        assertThat(client.put(path, Kept.json(Map.of("domain", sent))).text("domain"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                             | This field is required.",
                "{\"domain\": null}             | This field may not be null.",
                "{\"domain\": \"\"}             | This field may not be blank.",
                "{\"domain\": \" \"}            | This field may not be blank.",
                "{\"domain\": [1]}              | Not a valid string.",
                "{\"domain\": \"a\\u0000.com\"} | Null characters are not allowed.",
                "{\"domain\": \"not a domain\"} | Enter a host name or a URL, such as example.com or https://example.com/login.",
                "{\"domain\": \"https://a.test\\\\@b.test\"} | Enter a host name or a URL, such as example.com or https://example.com/login."
            })
    void anImpossibleDomainIsRefused(String json, String sentence) {
        var client = alice.sibling().client();
        Expect.field(client.post("/api/passwords/", json), "domain", sentence);
        Expect.field(client.put(Kept.password(client, "example.com", "p"), json), "domain", sentence);
    }

    @Test
    void aDomainIsNotLongerThanAnAddressOfAPage() {
        var path = "https://example.com/" + "a".repeat(2_028);
        var client = alice.sibling().client();
        assertThat(client.post("/api/passwords/", Kept.json(Map.of("domain", path)))
                        .status())
                .isEqualTo(201);
        Expect.field(
                client.post("/api/passwords/", Kept.json(Map.of("domain", path + "a"))),
                "domain",
                "Ensure this field has no more than 2048 characters.");
    }

    @ParameterizedTest
    @CsvSource({"username, 1024", "password, 8192", "notes, 65536"})
    void textsHaveALimitInBytes(String field, int limit) {
        var client = alice.sibling().client();
        var most = Map.of("domain", "example.com", field, "\u00e9".repeat(limit / 2));
        var created = client.post("/api/passwords/", Kept.json(most));
        assertThat(created.status()).isEqualTo(201);
        assertThat(client.get(Kept.path(created)).text(field)).isEqualTo(most.get(field));
        Expect.field(
                client.post(
                        "/api/passwords/", Kept.json(Map.of("domain", "example.com", field, most.get(field) + "a"))),
                field,
                "Ensure this field has no more than " + limit + " bytes.");
    }

    @Test
    void allWrongFieldsAreToldAtOnce() {
        var reply = alice.management()
                .post(
                        "/api/passwords/",
                        "{\"username\": true, \"password\": null, \"notes\": {}, \"identity\": 987654321}");
        assertThat(reply.status() + reply.body())
                .isEqualTo("400{\"domain\":[\"This field is required.\"],\"username\":[\"Not a valid string.\"],"
                        + "\"password\":[\"This field may not be null.\"],\"notes\":[\"Not a valid string.\"],"
                        + "\"identity\":[\"Invalid pk \\\"987654321\\\" - object does not exist.\"]}");
    }

    @Test
    void aPutKeepsWhatItLeavesOutAndAPatchChangesWhatIsPresent() {
        var client = alice.sibling().client();
        var path = Kept.path(client.post(
                "/api/passwords/",
                "{\"domain\": \"example.com\", \"username\": \"u\", \"password\": \"p\", \"notes\": \"n\"}"));
        var put = client.put(path, "{\"domain\": \"example.org\"}");
        assertThat(put.text("domain") + put.text("username") + put.text("password") + put.text("notes"))
                .isEqualTo("example.orgupn");
        var patched = client.patch(path, "{\"username\": \"\", \"password\": \"\"}");
        assertThat(patched.text("domain") + patched.text("username") + patched.text("password") + patched.text("notes"))
                .isEqualTo("example.orgn");
        assertThat(client.get(path).body()).isEqualTo(patched.body());
    }

    @Test
    void aSiteMayHaveSeveralAndEvenTheSameTwice() {
        var client = alice.sibling().client();
        var body = "{\"domain\": \"example.com\", \"username\": \"u\", \"password\": \"p\"}";
        assertThat(client.post("/api/passwords/", body).status()).isEqualTo(201);
        assertThat(client.post("/api/passwords/", body).status()).isEqualTo(201);
        assertThat(client.get("/api/passwords/?domain=example.com").array()).hasSize(2);
    }

    @Test
    void whatIsDeletedIsGone() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "p");
        assertThat(client.delete(path).status()).isEqualTo(204);
        Expect.detail(client.delete(path), 404, NONE);
        Expect.detail(client.get(path), 404, NONE);
        Expect.detail(client.get("/api/passwords/1-1-1-1-1/"), 404, "Not found.");
    }

    private static String inbox(Tenant.Persona persona) {
        return persona.client().get("/api/email/").array().getJsonObject(0).getString("email");
    }
}
