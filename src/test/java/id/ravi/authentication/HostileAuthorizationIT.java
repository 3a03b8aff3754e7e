package id.ravi.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawAnswer;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAuthorizationIT {
    private static final String NO_CREDENTIAL = "Authentication credentials were not provided.";
    private static final String NO_TOKEN = "Given token not valid for any token type";

    private final String key = Tenant.fresh().first().key();

    /** From an address of its own, so that wrong passwords count for nobody else. */
    private static RawRequest list() {
        return RawRequest.of("GET", "/api/secrets/").header("X-Forwarded-For: 198.51.100.213");
    }

    private static RawAnswer send(String authorization) {
        return Attacker.harmless(
                list().header("Authorization: " + authorization).send());
    }

    private static void assertRefused(RawAnswer answer, String detail) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.detail()).isEqualTo(detail);
        assertThat(answer.head())
                .containsSubsequence(
                        "WWW-Authenticate: Bearer realm=\"ravi\"",
                        "WWW-Authenticate: Basic realm=\"ravi\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{key}",
                "Token {key}",
                "Bearer:{key}",
                "Digest username=\"owner\"",
                "Negotiate YII=",
                "\"",
                "=",
                ", ,"
            })
    void anUnknownSchemeIsNoCredential(String authorization) {
        assertRefused(send(authorization.replace("{key}", key)), NO_CREDENTIAL);
    }

    static Stream<String> tokens() {
        return Stream.of(
                " .... a.b.c e30.e30.e30 eyJhbGciOiJub25lIn0.e30. eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA RAVI_ID_ null ' \""
                        .split(" "));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void refusesATokenThatIsNone(String token) {
        var answer = send("Bearer " + token);
        assertRefused(answer, NO_TOKEN);
        assertThat(answer.object().getString("code")).isEqualTo("token_not_valid");
    }

    @Test
    void refusesATokenWhoseHeaderIsNestedDeeply() {
        var header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"x\":" + "[".repeat(4_000);
        assertRefused(send("Bearer " + base64(header) + ".e30.AAAA"), NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ravi_", "ravi_id_", "{key}x", "{key} x", "{key},{key}", "{cut}", "{wrong}", "{other}"})
    void refusesAKeyThatIsNone(String template) {
        var last = key.charAt(key.length() - 1) == 'a' ? "b" : "a";
        var credential = template.replace("{key}", key)
                .replace("{cut}", key.substring(0, key.length() - 1))
                .replace("{wrong}", key.substring(0, key.length() - 1) + last)
                .replace("{other}", key.replace("ravi_id_", "ravi_mgmt_"));
        assertRefused(send("Bearer " + credential), "Invalid API key.");
    }

    @Test
    void refusesAKeyOfSixThousandCharacters() {
        assertRefused(send("Bearer ravi_id_" + "a".repeat(6_000)), "Invalid API key.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!!",
                "====",
                "{no colon}",
                "{:}",
                "{\u00ff\u00fe:\u00ff}",
                "{a\u0000b:c}",
                "{nobody:\u0000}",
                "{*)(uid=*:x}"
            })
    void refusesAPasswordThatCannotBeRight(String template) {
        var credential = template.startsWith("{") ? base64(template.substring(1, template.length() - 1)) : template;
        assertRefused(send("Basic " + credential), "Invalid username/password.");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "bEaReR   ", "Bearer\t"})
    void takesTheSchemeInAnyCase(String scheme) {
        assertThat(send(scheme + key).status()).isEqualTo(200);
    }

    @Test
    void theFirstOfTwoHeadersCounts() {
        assertRefused(Attacker.harmless(list().bearer("x").bearer(key).send()), NO_TOKEN);
        assertThat(Attacker.harmless(list().bearer(key).bearer("x").send()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "api_key", "access_token", "token", "Authorization"})
    void takesNoKeyFromTheQuery(String parameter) {
        var request = RawRequest.of("GET", "/api/secrets/?" + parameter + "=" + key);
        assertRefused(Attacker.harmless(request.send()), NO_CREDENTIAL);
    }
}
