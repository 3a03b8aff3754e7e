package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.endtoend.BoxKeys;
import id.ravi.endtoend.Derivation;
import id.ravi.endtoend.Vector;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.List;
import org.openqa.selenium.Keys;

/** The page of a vault as its owner uses it, and what the owner's programs do beside it. */
record VaultPage(Chromium browser, Tenant owner) {
    static final String PASSPHRASE = "canary passphrase of the vault";

    void signIn() {
        browser.open("/vault");
        browser.seesPath("/sign-in?next=%2Fvault");
        browser.signIn(owner);
    }

    void setUp() {
        signIn();
        choose(PASSPHRASE);
        seesOpen();
    }

    /** Fills in the form for a new passphrase. */
    void choose(String passphrase) {
        browser.type("new-passphrase", passphrase);
        browser.type("repeated", passphrase);
        browser.press(Keys.ENTER);
    }

    void unlock(String passphrase) {
        browser.type("passphrase", passphrase);
        browser.press(Keys.ENTER);
    }

    void open(String passphrase) {
        unlock(passphrase);
        seesOpen();
    }

    void seesOpen() {
        browser.sees("#entries", "Secrets");
    }

    void lock() {
        browser.click("#lock");
        browser.seesFocus("passphrase");
    }

    void add(String key, String value, String notes) {
        browser.click("#add-secret");
        browser.type("field-key", key);
        browser.type("field-value", value);
        browser.type("field-notes", notes);
        browser.click("#edit .first");
        browser.sees("#secrets", key);
    }

    void reveal() {
        browser.click("#secrets .reveal");
    }

    /** Shows what a program has done meanwhile. */
    void reload(String passphrase) {
        browser.open("/vault");
        open(passphrase);
    }

    /** One of libsodium's vectors. */
    static Vector vector(String name) {
        return Vector.all()
                .filter(vector -> vector.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Another program of the owner sets encryption up, or puts other keys in the place of the last ones. */
    void setUpElsewhere(Vector vector) {
        var configuration = Json.createObjectBuilder();
        for (var member : List.of("salt", "kdf", "kdf_params", "verifier", "public_key", "wrapped_private_key")) {
            configuration.add(member, vector.json().get(member));
        }
        assertThat(owner.session()
                        .patch("/api/encryption/", configuration.build().toString())
                        .status())
                .isEqualTo(200);
    }

    JsonObject configuration() {
        return owner.management().get("/api/encryption/").object();
    }

    /** The only secret, as the server has it. */
    JsonObject secret() {
        var secrets = owner.management().get("/api/secrets/").array();
        assertThat(secrets).hasSize(1);
        return secrets.getJsonObject(0);
    }

    /** A program of the owner keeps a secret with this text as its value. */
    void keep(String key, String value) {
        var body =
                Json.createObjectBuilder().add("key", key).add("value", value).build();
        assertThat(owner.identity().post("/api/secrets/", body.toString()).status())
                .isEqualTo(201);
    }

    /** What another program than the page makes of the passphrase. */
    BoxKeys keys(String passphrase) {
        return keys(configuration(), passphrase);
    }

    static BoxKeys keys(JsonObject configuration, String passphrase) {
        var key =
                Derivation.of(configuration.getJsonObject("kdf_params")).key(passphrase, bytes(configuration, "salt"));
        var wrapped = bytes(configuration, "wrapped_private_key");
        return wrapped.length == 0
                ? BoxKeys.ofSeed(key)
                : BoxKeys.unwrap(wrapped, key).orElseThrow();
    }

    static BoxKeys keys(Vector vector) {
        return BoxKeys.of(vector.bytes("private_key"));
    }

    static byte[] bytes(JsonObject object, String member) {
        return Base64.getDecoder().decode(object.getString(member));
    }
}
