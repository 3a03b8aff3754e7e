package id.ravi.cli;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does what the public command line does, call by call: the same order, headers, bodies, strictness and patience. Only
 * between two polls it does not rest.
 */
final class CommandLine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private String managementKey = "";
    private String identityKey = "";
    private String identityUuid = "";

    /** Signs in; the human is shown the code and decides before the first poll. */
    void login(Consumer<Decoded.DeviceCode> human) {
        login(human, pending -> {});
    }

    /** Signs in; what the human does when a poll has come back without a decision comes second. */
    void login(Consumer<Decoded.DeviceCode> human, Consumer<Decoded.DeviceCode> later) {
        var code = GoJson.decode(call("", "POST", "/api/auth/device/").json(), Decoded.DeviceCode.class);
        human.accept(code);
        var signedIn = poll(code, later);
        managementKey = signedIn.managementKey();
        if (!signedIn.identityKey().isEmpty()) {
            identityKey = signedIn.identityKey();
            identityUuid = signedIn.identity().uuid();
        } else if (signedIn.identities().isEmpty()) {
            var created = identityCreate(JsonObject.EMPTY_JSON_OBJECT);
            identityKey = created.apiKey();
            identityUuid = created.uuid();
        } else {
            useKeyOf(signedIn.identities().get(0).uuid());
        }
    }

    private Decoded.SignedIn poll(Decoded.DeviceCode code, Consumer<Decoded.DeviceCode> later) {
        var body = Json.createObjectBuilder()
                .add("device_code", code.deviceCode())
                .add("wait", true)
                .build();
        for (long waited = 0; waited < code.expiresIn(); waited += 25) {
            var reply = send("", "POST", "/api/auth/device/token/", body.toString());
            if (reply.status() == 200) {
                return GoJson.decode(reply.json(), Decoded.SignedIn.class);
            }
            if (reply.status() != 400) {
                throw ApiError.of(reply);
            }
            var error = GoJson.decode(reply.json(), Decoded.DeviceError.class);
            if (!"authorization_pending".equals(error.error())) {
                throw ApiError.login(error.error());
            }
            later.accept(code);
        }
        throw ApiError.login("timed out");
    }

    List<Decoded.Identity> identityList() {
        return GoJson.decodeList(call(managementKey, "GET", "/api/identities/").json(), Decoded.Identity.class);
    }

    Decoded.Identity identityCreate(JsonObject options) {
        var reply = call(managementKey, "POST", "/api/identities/", options.toString());
        return GoJson.decode(reply.json(), Decoded.Identity.class);
    }

    void identityUse(String uuid) {
        var known = identityList().stream()
                .filter(identity -> identity.uuid().equals(uuid))
                .findFirst();
        useKeyOf(known.orElseThrow().uuid());
    }

    private void useKeyOf(String uuid) {
        var wanted = Json.createObjectBuilder().add("identity_uuid", uuid).add("label", "cli");
        var reply = call(
                managementKey,
                "POST",
                "/api/auth/keys/identity/",
                wanted.build().toString());
        identityKey = GoJson.decode(reply.json(), Decoded.Key.class).key();
        identityUuid = uuid;
    }

    void secretsSet(String key, String value) {
        var known = secretsGet(key);
        if (known.isPresent()) {
            var change = Json.createObjectBuilder().add("value", value).build();
            call(identityKey, "PATCH", "/api/secrets/" + known.get().uuid() + "/", change.toString());
        } else {
            var whole = Json.createObjectBuilder()
                    .add("uuid", "")
                    .add("key", key)
                    .add("value", value)
                    .add("notes", "")
                    .add("created_dt", "")
                    .add("updated_dt", "")
                    .build();
            call(identityKey, "POST", "/api/secrets/", whole.toString());
        }
    }

    Optional<Decoded.Secret> secretsGet(String key) {
        var found = call(identityKey, "GET", "/api/secrets/?key=" + key);
        return GoJson.decodeList(found.json(), Decoded.Secret.class).stream().findFirst();
    }

    List<Decoded.Secret> secretsList() {
        return GoJson.decodeList(call(identityKey, "GET", "/api/secrets/").json(), Decoded.Secret.class);
    }

    void secretsDelete(String uuid) {
        call(identityKey, "DELETE", "/api/secrets/" + uuid + "/");
    }

    /** Without a password it first has one made, and sends what it knows as a whole. */
    Decoded.Password passwordsCreate(String domain, String username, Optional<String> given) {
        var whole = Json.createObjectBuilder()
                .add("uuid", "")
                .add("domain", domain)
                .add("username", username)
                .add("password", given.orElseGet(() -> passwordsGenerate("?length=16")))
                .add("notes", "")
                .add("created_dt", "")
                .add("updated_dt", "")
                .build();
        return GoJson.decode(
                call(identityKey, "POST", "/api/passwords/", whole.toString()).json(), Decoded.Password.class);
    }

    List<Decoded.Password> passwordsList() {
        return GoJson.decodeList(call(identityKey, "GET", "/api/passwords/").json(), Decoded.Password.class);
    }

    Decoded.Password passwordsGet(String uuid) {
        return GoJson.decode(
                call(identityKey, "GET", "/api/passwords/" + uuid + "/").json(), Decoded.Password.class);
    }

    Decoded.Password passwordsUpdate(String uuid, JsonObject change) {
        return GoJson.decode(
                call(identityKey, "PATCH", "/api/passwords/" + uuid + "/", change.toString())
                        .json(),
                Decoded.Password.class);
    }

    void passwordsDelete(String uuid) {
        call(identityKey, "DELETE", "/api/passwords/" + uuid + "/");
    }

    String passwordsGenerate(String query) {
        var made = call(identityKey, "GET", "/api/passwords/generate-password/" + query);
        return GoJson.decode(made.json(), Decoded.GeneratedPassword.class).password();
    }

    List<Decoded.Domain> domains() {
        return GoJson.decodeList(call(managementKey, "GET", "/api/domains/").json(), Decoded.Domain.class);
    }

    List<Decoded.Email> getEmail() {
        return GoJson.decodeList(call(identityKey, "GET", "/api/email/").json(), Decoded.Email.class);
    }

    List<Decoded.EmailThread> inboxEmail(boolean unread) {
        var query = unread ? "?has_unread=true" : "";
        return GoJson.decodeList(
                call(identityKey, "GET", "/api/email-inbox/" + query).json(), Decoded.EmailThread.class);
    }

    Decoded.EmailThreadDetail inboxEmail(String thread) {
        return GoJson.decode(
                call(identityKey, "GET", "/api/email-inbox/" + thread + "/").json(), Decoded.EmailThreadDetail.class);
    }

    List<Decoded.EmailMessage> messageEmail(boolean unread) {
        var query = unread ? "?is_read=false" : "";
        return GoJson.decodeList(
                call(identityKey, "GET", "/api/email-messages/" + query).json(), Decoded.EmailMessage.class);
    }

    Decoded.EmailMessage messageEmail(long id) {
        return GoJson.decode(
                call(identityKey, "GET", "/api/email-messages/" + id + "/").json(), Decoded.EmailMessage.class);
    }

    Decoded.Owner getOwner() {
        return GoJson.decode(call(identityKey, "GET", "/api/master/").json(), Decoded.Owner.class);
    }

    Decoded.SsoToken ssoToken() {
        return GoJson.decode(call(identityKey, "POST", "/api/sso/token/").json(), Decoded.SsoToken.class);
    }

    String identityUuid() {
        return identityUuid;
    }

    private static Reply call(String key, String method, String path) {
        return call(key, method, path, "");
    }

    private static Reply call(String key, String method, String path, String body) {
        var reply = send(key, method, path, body);
        if (reply.status() >= 400) {
            throw ApiError.of(reply);
        }
        return reply;
    }

    /** JSON is announced on every call, also where there is no body, and no other header is sent. */
    private static Reply send(String key, String method, String path, String body) {
        var client = Client.anonymous()
                .patientFor(PATIENCE)
                .with("Content-Type", "application/json")
                .with("Accept", "application/json");
        return (key.isEmpty() ? client : client.bearer(key)).send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
