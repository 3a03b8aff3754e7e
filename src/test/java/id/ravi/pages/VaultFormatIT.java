package id.ravi.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.endtoend.BoxKeys;
import id.ravi.endtoend.Vector;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The browser agrees with libsodium and with Bouncy Castle on the end-to-end format, in both directions. */
@Tag("browser")
class VaultFormatIT {
    /** Asks the page's worker. Everything goes as JSON, because the driver changes line ends. */
    private static final String ASK =
            """
            const [operation, operands] = arguments;
            const {ask} = await import("/pages/vault/keyring.js");
            return JSON.stringify([(await ask(operation, ...JSON.parse(operands))) ?? null]);
            """;

    @RegisterExtension
    final Chromium browser = new Chromium();

    static Stream<Vector> vectors() {
        return Vector.all();
    }

    @BeforeEach
    void openTheVault() {
        new VaultPage(browser, Tenant.fresh()).signIn();
        browser.sees("#choose", "New passphrase");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensWhatOthersHaveSealedAndOthersOpenWhatItSeals(Vector vector) {
        assertThat(ask("unlock", vector.json(), text(vector.text("passphrase") + "x")))
                .isEqualTo(JsonValue.FALSE);
        assertThat(ask("unlock", vector.json(), text(vector.text("passphrase"))))
                .isEqualTo(JsonValue.TRUE);
        assertThat(vector.boxes()).isNotEmpty().allSatisfy(box -> {
            var plaintext = box.getString("plaintext");
            assertThat(open(box.getString("box"))).isEqualTo(text(plaintext));
            assertThat(open(VaultPage.keys(vector).sealed(plaintext))).isEqualTo(text(plaintext));
            assertThat(VaultPage.keys(vector).opened(seal(plaintext))).contains(plaintext);
        });
    }

    @Test
    void othersOpenTheKeysThatItMakesAndWrapsAnew() {
        var first = setUp();
        var keys = VaultPage.keys(first, VaultPage.PASSPHRASE);
        assertThat(keys.publicKey()).isEqualTo(VaultPage.bytes(first, "public_key"));
        assertThat(keys.open(VaultPage.bytes(first, "verifier"))).contains("ravi-e2e-verify".getBytes(US_ASCII));
        var second = ask("changePassphrase", text("another passphrase")).asJsonObject();
        assertThat(VaultPage.keys(second, "another passphrase").privateKey()).isEqualTo(keys.privateKey());
        assertThat(second.getString("salt")).isNotEqualTo(first.getString("salt"));
    }

    @Test
    void doesNotOpenWhatIsSealedForOthersOrDamaged() {
        var own = VaultPage.keys(setUp(), VaultPage.PASSPHRASE);
        var box = own.sealed("text");
        assertThat(open(box)).isEqualTo(text("text"));
        assertThat(open(BoxKeys.random().sealed("text"))).isEqualTo(JsonValue.NULL);
        assertThat(open(box.substring(0, box.length() - 4) + "AAA=")).isEqualTo(JsonValue.NULL);
        assertThat(open("e2e::")).isEqualTo(JsonValue.NULL);
        assertThat(open("e2e::not base64")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void forgetsItsKeys() {
        setUp();
        var sealed = seal("text");
        assertThat(open(sealed)).isEqualTo(text("text"));
        ask("wipe");
        assertThat(open(sealed)).isEqualTo(JsonValue.NULL);
    }

    private JsonObject setUp() {
        return ask("setUp", text(VaultPage.PASSPHRASE)).asJsonObject();
    }

    private JsonValue open(String sealed) {
        return ask("open", text(sealed));
    }

    private String seal(String plaintext) {
        return ((JsonString) ask("seal", text(plaintext))).getString();
    }

    private JsonValue ask(String operation, JsonValue... operands) {
        var array = Json.createArrayBuilder(List.of(operands)).build();
        var answer = (String) browser.script(ASK, operation, array.toString());
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray().get(0);
        }
    }

    private static JsonString text(String text) {
        return Json.createValue(text);
    }
}
