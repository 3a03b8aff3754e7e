package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Body.Media;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class IdentityFieldIT {
    private final Tenant alice = Tenant.fresh();
    private final Persona owner = alice.sibling();
    private final String secret = owner.keep("PATCHED", "1");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "true     | Incorrect type. Expected pk value, received bool.",
                "false    | Incorrect type. Expected pk value, received bool.",
                "[]       | Incorrect type. Expected pk value, received list.",
                "[1]      | Incorrect type. Expected pk value, received list.",
                "{}       | Incorrect type. Expected pk value, received dict.",
                "\"one\"  | Incorrect type. Expected pk value, received str.",
                "\"1.5\"  | Incorrect type. Expected pk value, received str.",
                "1.5      | Incorrect type. Expected pk value, received float.",
                "\"\"     | This field may not be null.",
                "null     | This field may not be null.",
                "0        | Invalid pk \"0\" - object does not exist.",
                "-1       | Invalid pk \"-1\" - object does not exist.",
                "987654321| Invalid pk \"987654321\" - object does not exist.",
                "99999999999999999999 | Invalid pk \"99999999999999999999\" - object does not exist.",
                "\"987654321\"        | Invalid pk \"987654321\" - object does not exist."
            })
    void isRefusedInTheSameWordsByEveryWrite(String json, String sentence) {
        var member = "\"identity\": " + json + "}";
        var path = "/api/secrets/" + secret + "/";
        Expect.field(alice.management().post("/api/secrets/", "{\"key\": \"NEW\", " + member), "identity", sentence);
        Expect.field(alice.management().put(path, "{\"key\": \"NEW\", " + member), "identity", sentence);
        Expect.field(alice.management().patch(path, "{" + member), "identity", sentence);
        assertThat(owner.client().get(path).text("key")).isEqualTo("PATCHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s.0", "%s.000", "\"%s\"", "%se0"})
    void namesTheIdentityByAnyWholeNumber(String form) {
        var sibling = alice.sibling();
        var number = form.formatted(sibling.id());
        var created = alice.management().post("/api/secrets/", "{\"key\": \"NEW\", \"identity\": " + number + "}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(Listed.identity(created)).isEqualTo(sibling.id());
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void digitsAsTextAreANumberInEveryMediaType(Media media) {
        var sibling = alice.sibling();
        var body = media.of(Map.of("key", "NEW", "identity", String.valueOf(sibling.id())));
        var created = alice.management().send("POST", "/api/secrets/", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(Listed.identity(created)).isEqualTo(sibling.id());
    }

    @ParameterizedTest
    @EnumSource(value = Media.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void anEmptyFieldOfAFormCountsAsOmitted(Media media) {
        var body = media.of(Map.of("key", "FROM_" + media, "identity", ""));
        var created = alice.management().send("POST", "/api/secrets/", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(Listed.identity(created)).isEqualTo(alice.first().id());
    }

    @ParameterizedTest
    @EnumSource(value = Media.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void aWordInAFormIsNoNumber(Media media) {
        var body = media.of(Map.of("key", "NEW", "identity", "one"));
        Expect.field(
                alice.management().send("POST", "/api/secrets/", body),
                "identity",
                "Incorrect type. Expected pk value, received str.");
    }

    @Test
    void isTheKeysOwnForAnIdentityKeyThatNamesNone() {
        var sibling = alice.sibling();
        var created = sibling.client().post("/api/secrets/", "{\"key\": \"NEW\"}");
        assertThat(Listed.identity(created)).isEqualTo(sibling.id());
    }

    @Test
    void isTheAccountsFirstForWhoeverNamesNone() {
        var bob = Tenant.fresh();
        bob.sibling();
        var created = bob.management().post("/api/secrets/", "{\"key\": \"NEW\"}");
        assertThat(Listed.identity(created)).isEqualTo(bob.first().id());
    }

    @Test
    void mayBeTheKeysOwnForAnIdentityKey() {
        var sibling = alice.sibling();
        var body = Body.json("{\"key\": \"NEW\", \"identity\": " + sibling.id() + "}");
        assertThat(sibling.client().send("POST", "/api/secrets/", body).status())
                .isEqualTo(201);
    }
}
