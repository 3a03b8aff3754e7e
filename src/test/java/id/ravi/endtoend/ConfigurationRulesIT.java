package id.ravi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no configuration is refused, field by field, and nothing is kept of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationRulesIT {
    private static final String ENCRYPTION = "/api/encryption/";

    private final Tenant alice = Tenant.fresh();
    private final Vault vault = Vault.setUp(alice);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    salt        | null                             | This field may not be null.
                    salt        | ""                               | This field may not be blank.
                    salt        | []                               | Not a valid string.
                    salt        | "AAAAAAAAAAAAAAAAAAAAAA"         | Expected standard Base64 of exactly 16 bytes.
                    salt        | "AAAAAAAAAAAAAAAAAAAAAB=="       | Expected standard Base64 of exactly 16 bytes.
                    salt        | "AAAAAAAAAAAAAAAAAAAAAA==\\n"    | Expected standard Base64 of exactly 16 bytes.
                    salt        | "_____________________w=="       | Expected standard Base64 of exactly 16 bytes.
                    salt        | "AAAAAAAAAAAAAAAAAAAA"           | Expected standard Base64 of exactly 16 bytes.
                    kdf         | "scrypt"                         | The only function known here is argon2id.
                    kdf_params  | "x"                              | Expected an object with time, memory_kib and parallelism.
                    kdf_params  | null                             | This field may not be null.
                    kdf_params  | {"time": 0}                      | Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.
                    kdf_params  | {"time": 17}                     | Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.
                    kdf_params  | {"memory_kib": 8191}             | Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.
                    kdf_params  | {"memory_kib": 1048577}          | Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.
                    kdf_params  | {"parallelism": 2}               | Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.
                    verifier    | "e2e::"                          | Expected standard Base64 of exactly 63 bytes.
                    public_key  | "AAAA"                           | Expected standard Base64 of exactly 32 bytes.
                    wrapped_private_key | "AAAA"                   | Expected standard Base64 of exactly 72 bytes.
                    wrapped_private_key | null                     | This field may not be null.
                    """)
    void refusesWhatItCannotKeep(String member, String value, String sentence) {
        Expect.field(alice.session().patch(ENCRYPTION, with(member, value)), member, sentence);
        assertThat(alice.identity().get(ENCRYPTION).text("public_key")).isEqualTo(vault.text("public_key"));
    }

    /** The points of small order, those beyond the field's prime, and one with the bit set that nobody looks at. */
    @ParameterizedTest
    @CsvSource({
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "4Ot6fDtBuK4WVuP68Z/EatoJjeucMrH9hmIFFl9JuAA=",
        "X5yVvKNQjCSx0LFVnIPvWwREXMRYHI6G2CJO3dCfEVc=",
        "7P///////////////////////////////////////38=",
        "7f///////////////////////////////////////38=",
        "7v///////////////////////////////////////38=",
        "/////////////////////////////////////////38=",
        "//////////////////////////////////////////8=",
        "CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA="
    })
    void refusesPublicKeysWithWhichEverybodyCouldOpen(String key) {
        Expect.field(
                alice.session().patch(ENCRYPTION, with("public_key", "\"" + key + "\"")),
                "public_key",
                "This is no public key of X25519, or one with which everybody could open what is sealed.");
    }

    @Test
    void tellsAllThatIsMissing() {
        var reply = alice.session().patch(ENCRYPTION, "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object().keySet())
                .containsExactlyInAnyOrder("salt", "verifier", "public_key", "wrapped_private_key");
    }

    private static String with(String member, String value) {
        var configuration = Vault.of("another").configuration();
        try (var old = Json.createReader(new StringReader(configuration));
                var changed = Json.createReader(new StringReader("[" + value + "]"))) {
            return Json.createObjectBuilder(old.readObject())
                    .add(member, changed.readArray().get(0))
                    .build()
                    .toString();
        }
    }
}
