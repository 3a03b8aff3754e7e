package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.endtoend.Vault;
import id.ravi.qr.Pictures;
import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Reply;
import id.ravi.testing.Upload;
import java.util.ArrayList;
import java.util.List;

/** Sends canaries wherever a secret belongs, and wherever people put one by mistake. */
class CanaryTraffic {
    static final String BOUNDARY = "edge";

    private static final String SECRETS = "/api/secrets/";

    private static final String PASSWORDS = "/api/passwords/";
    private static final String TOTP = "/api/totp/";

    private final Canaries canaries;
    private final Client anonymous;
    private final String user;
    private final String password;
    private final List<Reply> refusals = new ArrayList<>();

    CanaryTraffic(Canaries canaries, Client anonymous, String user, String password) {
        this.canaries = canaries;
        this.anonymous = anonymous;
        this.user = user;
        this.password = password;
    }

    /** What the server had to say where it did not do what was asked. */
    List<Reply> refusals() {
        return refusals;
    }

    Client owner() {
        return anonymous.basic(user, password);
    }

    /** Gets every kind of credential from the server, and uses it. */
    void credentials() {
        var management = owner().post("/api/auth/keys/management/", "{}").text("key");
        var identity = anonymous
                .bearer(canaries.watch("management key", management))
                .post("/api/identities/", "{}")
                .text("api_key");
        anonymous.bearer(canaries.watch("identity key", identity)).get(SECRETS);
        var tokens = anonymous.post("/api/auth/token/", signIn(user, password));
        var access = tokens.text("access");
        canaries.watch("signature of an access token", access.substring(access.lastIndexOf('.') + 1));
        anonymous.bearer(access).get(SECRETS);
        var refresh = canaries.watch("refresh token", tokens.text("refresh"));
        anonymous.post("/api/auth/token/refresh/", "{\"refresh\": \"" + refresh + "\"}");
        refused(anonymous.post("/api/auth/token/refresh/", "{\"refresh\": \"" + refresh + "\"}"));
        var cookies = Cookies.of(anonymous.post("/api/auth/login/", signIn(user, password)));
        canaries.watch("session", cookies.value("sessionid"));
        canaries.watch("csrf token", cookies.value("csrftoken"));
        anonymous.with("Cookie", cookies.header()).get(SECRETS);
    }

    /** Keeps, changes and removes secrets in all media types. */
    void secrets() {
        var kept = owner().post(SECRETS, secret("KEPT", "json value", "json notes"));
        refused(owner().post(SECRETS, secret("KEPT", "duplicate value", "duplicate notes")));
        var path = SECRETS + kept.text("uuid") + "/";
        owner().patch(path, "{\"value\": \"" + canaries.next("patched value") + "\"}");
        owner().put(path, secret("KEPT", "put value", "put notes"));
        form("key=FORM&value=" + canaries.next("form value") + "&notes=" + canaries.next("form notes"));
        var removed = owner().post(SECRETS, secret("REMOVED", "removed value", "removed notes"));
        owner().delete(SECRETS + removed.text("uuid") + "/");
        owner().get(SECRETS);
    }

    /** Keeps, changes, moves and removes passwords, and reads what they were before. */
    void passwords() {
        var kept = owner().post(PASSWORDS, password("kept password"));
        var path = PASSWORDS + kept.text("uuid") + "/";
        owner().patch(path, "{\"password\": \"" + canaries.next("patched password") + "\"}");
        owner().put(path, password("put password"));
        var other = owner().post("/api/identities/", "{}").text("uuid");
        var moved = owner().post(PASSWORDS + "?identity=" + other, password("password of another"));
        owner().patch(path, "{\"identity\": " + moved.object().getInt("identity") + "}");
        owner().get(path + "history/");
        owner().get(PASSWORDS + "?domain=example.com");
        var made = owner().post(PASSWORDS, "{\"domain\": \"example.com\"}");
        canaries.watch("password that was made", made.text("password"));
        canaries.watch("password for anything", generated());
        owner().delete(PASSWORDS + moved.text("uuid") + "/");
        refused(owner().post(PASSWORDS, password("password of nowhere").replace("example.com", "no domain")));
        refused(owner().post(PASSWORDS, "{\"domain\": \"" + canaries.next("password as domain") + "!\"}"));
        refused(owner().patch(path, "{\"password\": [\"" + canaries.next("password in an array") + "\"]}"));
        refused(owner().get(PASSWORDS + "generate-password/?style=" + canaries.next("password as style")));
        owner().get(PASSWORDS + "?domain=https://user:" + canaries.next("password in the filter") + "@example.com/");
    }

    /** Keeps, moves and removes seeds, uses them, and sends them where they do not belong. */
    void seeds() {
        var kept = owner().post(TOTP, seed("secret", canaries.next("seed")));
        var path = TOTP + kept.text("uuid") + "/";
        owner().get(path + "code/");
        owner().patch(path, "{\"account_name\": \"" + canaries.next("account of a seed") + "\"}");
        var other = owner().post("/api/identities/", "{}").text("uuid");
        var moved = owner().post(
                        TOTP + "?identity=" + other,
                        seed("secret", "e2e::" + canaries.next("sealed seed") + "A".repeat(32)));
        owner().patch(path, "{\"identity\": " + moved.object().getInt("identity") + "}");
        owner().get(TOTP);
        owner().post(TOTP, seed("uri", uri("seed in a URI")));
        owner().post(TOTP + "import/", seed("uri", uri("seed in an import")));
        picture(owner(), uri("seed in a picture"));
        owner().delete(path);
        refused(owner().post(TOTP, seed("secret", canaries.next("broken seed") + "1")));
        refused(owner().post(TOTP, seed("uri", uri("seed in a broken URI") + "&digits=1")));
        refused(picture(owner(), "https://example.com/" + canaries.next("other text in a picture")));
        refused(owner().post(TOTP, seed("type", canaries.next("seed as type")).replace("}", ", \"secret\": \"x\"}")));
        refused(owner().patch(path, seed("password", canaries.next("seed as password"))));
        refused(owner().get(path + "code/?min_remaining=" + canaries.next("seed in the query")));
    }

    private String uri(String name) {
        return "otpauth://totp/x?secret=" + canaries.next(name);
    }

    private static String seed(String field, String text) {
        return "{\"" + field + "\": \"" + text + "\"}";
    }

    private static Reply picture(Client client, String text) {
        return Upload.of(Pictures.png(Pictures.code(text, "M", 4))).to(client, TOTP);
    }

    private String generated() {
        return owner().get(PASSWORDS + "generate-password/?length=32").text("password");
    }

    /** Seals as a client does. What it has of keys and plain texts never leaves it, and the rest must be in no log. */
    void sealed() {
        var vault = Vault.of(canaries.next("passphrase"));
        vault.withheld().forEach(secret -> canaries.watch("what only the client has", secret));
        var cookies = Cookies.of(anonymous.post("/api/auth/login/", signIn(user, password)));
        var session = anonymous.with("Cookie", cookies.header()).with("X-CSRFToken", cookies.value("csrftoken"));
        refused(session.post("/api/auth/confirm/", "{\"password\": \"" + canaries.next("wrong confirmation") + "\"}"));
        var configuration = vault.configuration();
        refused(session.patch("/api/encryption/", configuration.replace("argon2id", "argon2i")));
        var kept = session.patch("/api/encryption/", configuration);
        canaries.watch("wrapped private key", kept.text("wrapped_private_key"));
        canaries.watch("verifier", kept.text("verifier"));
        var box = vault.seal(canaries.next("sealed value"));
        refused(owner().post(SECRETS, "{\"key\": \"SEALED\", \"value\": \"" + box + "!\"}"));
        owner().post(SECRETS, "{\"key\": \"SEALED\", \"value\": \"" + canaries.watch("sealed box", box) + "\"}");
    }

    /** Gives passwords, keys and tokens that are wrong, some of them where they do not belong. */
    void mistakenCredentials() {
        refused(anonymous.basic(user, canaries.next("wrong password")).get(SECRETS));
        refused(anonymous.basic(canaries.next("password as user name"), "").get(SECRETS));
        refused(anonymous.post("/api/auth/login/", signIn(user, canaries.next("wrong password at sign-in"))));
        refused(anonymous.post("/api/auth/token/", signIn(canaries.next("password as name at sign-in"), "x")));
        refused(anonymous.post(
                "/api/auth/token/refresh/", "{\"refresh\": \"" + canaries.next("unknown refresh") + "\"}"));
        refused(anonymous.bearer("ravi_id_" + canaries.next("unknown key")).get(SECRETS));
        anonymous.post("/api/auth/keys/leaked/", "{\"key\": \"" + canaries.next("reported key") + "\"}");
        refused(anonymous.bearer("a." + canaries.next("unknown token") + ".b").get(SECRETS));
        refused(authorization("Basic " + canaries.next("not Base64") + "!"));
        refused(authorization("Canary " + canaries.next("unknown scheme")));
        refused(anonymous
                .with("Cookie", "sessionid=" + canaries.next("unknown session"))
                .get(SECRETS));
        refused(anonymous.get(SECRETS + "?token=" + canaries.next("key in the query")));
    }

    /** Sends bodies, queries and headers that are refused, or read and then ignored. */
    void mistakenRequests() {
        refused(owner().post(SECRETS, "{\"key\": \"A\", \"value\": \"" + canaries.next("unfinished JSON")));
        refused(owner().post(SECRETS, "{\"key\": \"A\"} " + canaries.next("JSON with more")));
        refused(owner().post(SECRETS, "\"" + canaries.next("JSON text") + "\""));
        refused(owner().post(SECRETS, "{\"key\": \"A\", \"value\": [\"" + canaries.next("value in an array") + "\"]}"));
        refused(owner().post(SECRETS, "{\"key\": \"" + canaries.next("value as key") + "!\"}"));
        refused(owner().post(
                        SECRETS, "{\"key\": \"A\", \"identity\": \"" + canaries.next("value as identity") + "\"}"));
        refused(owner().post(SECRETS, secret("A", "oversized value", "notes").replace("notes", "n".repeat(3_000_000))));
        refused(form("key=!&value=%ZZ" + canaries.next("refused form")));
        refused(multipart("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n"
                + canaries.next("truncated multipart")));
        refused(owner().with("Content-Type", "text/plain")
                .send("POST", SECRETS, canaries.next("plain text").getBytes(UTF_8)));
        refused(owner().get(SECRETS + canaries.next("value as uuid") + "/"));
        refused(owner().get(SECRETS + "?identity=" + canaries.next("value as selection")));
        refused(owner().with("X-Ravi-Identity", canaries.next("value as selected"))
                .get(SECRETS));
        owner().get(SECRETS + "?key=" + canaries.next("value as filter"));
        owner().with("X-Anything", canaries.next("header")).get(SECRETS);
        owner().with("X-Forwarded-For", canaries.next("value as address")).get(SECRETS);
    }

    private Reply authorization(String header) {
        return anonymous.with("Authorization", header).get(SECRETS);
    }

    private Reply form(String body) {
        return owner().with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", SECRETS, body.getBytes(UTF_8));
    }

    private Reply multipart(String body) {
        return owner().with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", SECRETS, body.getBytes(UTF_8));
    }

    private String secret(String key, String value, String notes) {
        return "{\"key\": \"" + key + "\", \"value\": \"" + canaries.next(value) + "\", \"notes\": \""
                + canaries.next(notes) + "\"}";
    }

    private String password(String name) {
        return "{\"domain\": \"https://user:" + canaries.next(name + " in the URL")
                + "@example.com/\", \"username\": \""
                + canaries.next(name + "'s user") + "\", \"password\": \"" + canaries.next(name) + "\", \"notes\": \""
                + canaries.next(name + "'s notes") + "\"}";
    }

    private static String signIn(String user, String password) {
        return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
    }

    private void refused(Reply reply) {
        if (reply.status() < 400) {
            throw new AssertionError("This was to be refused, but was answered " + reply.status());
        }
        refusals.add(reply);
    }
}
