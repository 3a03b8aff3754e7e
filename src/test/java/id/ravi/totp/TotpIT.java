package id.ravi.totp;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.qr.Pictures;
import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Upload;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotpIT {
    static final String TOTP = "/api/totp/";

    private static final String SEED = "JBSWY3DPEHPK3PXP";
    private static final String NO_ENTRY = "No TOTPEntry matches the given query.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant.Persona first = alice.first();
    private final Tenant.Persona second = alice.sibling();
    private final Client agent = first.client();

    @ParameterizedTest
    @EnumSource(Body.Media.class)
    void keepsASecretWithoutEverGivingItBack(Body.Media media) {
        var body = media.of(Map.of("secret", "jbsw y3dp-ehpk 3pxp", "issuer", " Example ", "account_name", "alice"));
        var created = agent.send("POST", TOTP, body);
        assertThat(created.status()).isEqualTo(201);
        var entry = created.object();
        assertThat(entry.getInt("identity")).isEqualTo((int) first.id());
        assertThat(entry.getString("type")).isEqualTo("totp");
        assertThat(entry.getString("issuer")).isEqualTo("Example");
        assertThat(entry.getString("account_name")).isEqualTo("alice");
        assertThat(entry.getString("algorithm")).isEqualTo("SHA1");
        assertThat(entry.getInt("digits")).isEqualTo(6);
        assertThat(entry.getInt("period")).isEqualTo(30);
        assertThat(entry.isNull("password")).isTrue();
        assertThat(entry.isNull("sealed_secret")).isTrue();
        assertThat(entry.getString("updated_dt")).isEqualTo(entry.getString("created_dt"));
        var path = TOTP + created.text("uuid") + "/";
        assertThat(agent.get(path).json()).isEqualTo(created.json());
        assertThat(agent.get(TOTP).array().get(0)).isEqualTo(created.json());
        for (var reply : new Reply[] {created, agent.get(path), agent.get(TOTP), agent.patch(path, "{}")}) {
            assertThat(reply.body().toUpperCase(Locale.ROOT)).doesNotContain("JBSW");
        }
    }

    @Test
    void keepsAUriWithEverySetting() {
        var entry = agent.post(
                        TOTP,
                        "{\"uri\": \"otpauth://hotp/Old:bob?secret=" + SEED
                                + "&issuer=Site&algorithm=SHA512&digits=8&counter=7\", \"account_name\": \"robert\"}")
                .object();
        assertThat(entry.getString("type")).isEqualTo("hotp");
        assertThat(entry.getString("issuer")).isEqualTo("Site");
        assertThat(entry.getString("account_name")).isEqualTo("robert");
        assertThat(entry.getString("algorithm")).isEqualTo("SHA512");
        assertThat(entry.getInt("digits")).isEqualTo(8);
        assertThat(entry.isNull("period")).isTrue();
    }

    @Test
    void keepsAPicture() {
        var uri = "otpauth://totp/Example:carol?secret=" + SEED + "&period=60&digits=7";
        var picture = Pictures.jpeg(Pictures.code(uri, "M", 4), 0.7f);
        var created = Upload.of(picture).with("issuer", "Named").to(agent, TOTP);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("issuer")).isEqualTo("Named");
        assertThat(created.text("account_name")).isEqualTo("carol");
        assertThat(created.object().getInt("period")).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | secret | Send one of these: secret, uri, qr.",
                "{`secret`: `S`, `uri`: `U`} | uri | Send only one of these: secret, uri, qr.",
                "{`secret`: `AAAAAAAA`} | secret | Too short: a secret has at least 10 bytes, which are 16 characters in Base32.",
                "{`secret`: `00000000`} | secret | Not a Base32 secret: only letters and the digits 2 to 7 are expected.",
                "{`secret`: ``} | secret | Too short: a secret has at least 10 bytes, which are 16 characters in Base32.",
                "{`secret`: `e2e::x`} | secret | After e2e:: there must be standard Base64 (RFC 4648, section 4) with its padding and without line breaks.",
                "{`secret`: null} | secret | This field may not be null.",
                "{`secret`: true} | secret | Not a valid string.",
                "{`secret`: `S`, `digits`: 5} | digits | Ensure this value is greater than or equal to 6.",
                "{`secret`: `S`, `digits`: `x`} | digits | A valid integer is required.",
                "{`secret`: `S`, `period`: 0} | period | Ensure this value is greater than or equal to 1.",
                "{`secret`: `S`, `period`: 301} | period | Ensure this value is less than or equal to 300.",
                "{`secret`: `S`, `counter`: -1} | counter | Ensure this value is greater than or equal to 0.",
                "{`secret`: `S`, `type`: `steam`} | type | Must be totp or hotp.",
                "{`secret`: `S`, `algorithm`: `MD5`} | algorithm | Must be SHA1, SHA256 or SHA512.",
                "{`secret`: `S`, `identity`: 999999999} | identity | Invalid pk \"999999999\" - object does not exist.",
                "{`secret`: `S`, `password`: `x`} | password | Must be a valid UUID.",
                "{`uri`: `https://example.com`} | uri | Must begin with otpauth://totp/ or otpauth://hotp/.",
                "{`uri`: `U`, `digits`: 8} | digits | Only beside a secret: the URI or the QR code says it.",
                "{`qr`: `text`} | qr | The submitted data was not a file. Send it as a part of a multipart form."
            })
    void refusesTheRestInAField(String body, String field, String sentence) {
        var json = body.replace('`', '"')
                .replace("\"S\"", "\"" + SEED + "\"")
                .replace("\"U\"", "\"otpauth://totp/x?secret=" + SEED + "\"");
        Expect.field(agent.post(TOTP, json), field, sentence);
    }

    @Test
    void linksAPasswordOfTheSameIdentityOnly() {
        var password = password(first);
        var others = password(second);
        var created = agent.post(TOTP, secret().replace("}", ", \"password\": \"" + password + "\"}"));
        assertThat(created.text("password")).isEqualTo(password);
        var path = TOTP + created.text("uuid") + "/";
        for (var unknown : new String[] {
            others, UUID.randomUUID().toString(), password(Tenant.fresh().first())
        }) {
            Expect.field(
                    alice.management().patch(path, "{\"password\": \"" + unknown + "\"}"),
                    "password",
                    "Invalid pk \"" + unknown + "\" - object does not exist.");
        }
        assertThat(agent.patch(path, "{\"issuer\": \"x\"}").text("password")).isEqualTo(password);
        assertThat(agent.patch(path, "{\"password\": null}").object().isNull("password"))
                .isTrue();
        agent.patch(path, "{\"password\": \"" + password + "\"}");
        agent.delete("/api/passwords/" + password + "/");
        assertThat(agent.get(path).object().isNull("password")).isTrue();
    }

    @Test
    void forgetsThePasswordThatHasMovedToAnotherIdentity() {
        var password = password(first);
        var path = TOTP
                + agent.post(TOTP, secret().replace("}", ", \"password\": \"" + password + "\"}"))
                        .text("uuid")
                + "/";
        alice.management().patch("/api/passwords/" + password + "/", "{\"identity\": " + second.id() + "}");
        assertThat(agent.get(path).object().isNull("password")).isTrue();
    }

    @Test
    void movesWithItsSeedAndWithoutItsLink() {
        var path = TOTP
                + agent.post(TOTP, secret().replace("}", ", \"password\": \"" + password(first) + "\"}"))
                        .text("uuid")
                + "/";
        var moved = alice.management().patch(path, "{\"identity\": " + second.id() + "}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.object().isNull("password")).isTrue();
        assertThat(second.client().get(path + "code/").status()).isEqualTo(200);
        Expect.detail(agent.get(path), 404, NO_ENTRY);
        var password = password(first);
        var back =
                alice.management().put(path, "{\"identity\": " + first.id() + ", \"password\": \"" + password + "\"}");
        assertThat(back.text("password")).isEqualTo(password);
        assertThat(agent.get(path + "code/").status()).isEqualTo(200);
    }

    @Test
    void changesNamesAndNothingElse() {
        var created = agent.post(TOTP, secret());
        var path = TOTP + created.text("uuid") + "/";
        var changed = agent.patch(
                path, "{\"issuer\": \"New\", \"account_name\": \"\", \"digits\": 8, \"uuid\": \"\", \"secret\": 1}");
        assertThat(changed.text("issuer")).isEqualTo("New");
        assertThat(changed.text("account_name")).isEmpty();
        assertThat(changed.object().getInt("digits")).isEqualTo(6);
        assertThat(changed.text("updated_dt")).isGreaterThan(created.text("updated_dt"));
        Expect.field(
                agent.put(path, "{\"issuer\": \"" + "x".repeat(256) + "\"}"),
                "issuer",
                "Ensure this field has no more than 255 characters.");
        assertThat(agent.delete(path).status()).isEqualTo(204);
        Expect.detail(agent.delete(path), 404, NO_ENTRY);
        Expect.detail(agent.patch(path, "{\"issuer\": 1, \"password\": 1}"), 404, NO_ENTRY);
        Expect.detail(agent.get(TOTP + "not-a-uuid/"), 404, "Not found.");
    }

    @Test
    void listsTheNewestFirstAndOnlyWhatIsInReach() {
        var bob = Tenant.fresh();
        var other = bob.sibling();
        for (int i = 0; i < 45; i++) {
            bob.identity().post(TOTP, secret().replace("}", ", \"issuer\": \"" + i + "\"}"));
        }
        other.client().post(TOTP, secret());
        var all = bob.identity().get(TOTP).array();
        assertThat(all).hasSize(45);
        assertThat(all.getJsonObject(0).getString("issuer")).isEqualTo("44");
        assertThat(all.getJsonObject(44).getString("issuer")).isEqualTo("0");
        assertThat(bob.management().get(TOTP).array()).hasSize(46);
        assertThat(bob.management().get(TOTP + "?identity=" + other.uuid()).array())
                .hasSize(1);
    }

    @Test
    void keepsASealedSecretAsItIs() {
        var sealed = "e2e::" + "QUJD".repeat(20);
        var created =
                agent.post(TOTP, "{\"secret\": \"" + sealed + "\", \"type\": \"totp\", \"digits\": 8, \"period\": 60}");
        assertThat(created.status()).isEqualTo(201);
        var path = TOTP + created.text("uuid") + "/";
        assertThat(created.text("sealed_secret")).isEqualTo(sealed);
        assertThat(agent.get(path).text("sealed_secret")).isEqualTo(sealed);
        assertThat(agent.get(TOTP).array().getJsonObject(0).getString("sealed_secret"))
                .isEqualTo(sealed);
        alice.management().patch(path, "{\"identity\": " + second.id() + "}");
        assertThat(second.client().get(path).text("sealed_secret")).isEqualTo(sealed);
        var sentence = "The seed of this entry is end-to-end encrypted: open sealed_secret and compute the code in the"
                + " client.";
        Expect.detail(second.client().get(path + "code/"), 409, sentence);
        assertThat(Database.column("SELECT COUNT(*) FROM totp_entry WHERE INSTR(seed, ?) > 0", sealed))
                .containsExactly("0");
    }

    private static String secret() {
        return "{\"secret\": \"" + SEED + "\"}";
    }

    private static String password(Tenant.Persona persona) {
        return persona.client()
                .post("/api/passwords/", "{\"domain\": \"example.com\"}")
                .text("uuid");
    }
}
