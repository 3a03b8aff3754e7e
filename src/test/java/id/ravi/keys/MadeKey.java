package id.ravi.keys;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import java.util.List;

/** A key that a test has made, and the path under which it is changed and revoked. */
record MadeKey(String path, String uuid, String text) {
    static final String IDENTITY = "/api/auth/keys/identity/";
    static final String MANAGEMENT = "/api/auth/keys/management/";
    static final String LEAKED = "/api/auth/keys/leaked/";

    /** Of the first identity of the account. */
    static MadeKey ofIdentity(Tenant tenant) {
        return ofIdentity(tenant, tenant.first().uuid());
    }

    static MadeKey ofIdentity(Tenant tenant, String identity) {
        return of(
                IDENTITY,
                tenant.management().post(IDENTITY, "{\"identity_uuid\": \"" + identity + "\", \"label\": \"made\"}"));
    }

    static MadeKey ofAccount(Tenant tenant) {
        return of(MANAGEMENT, tenant.owner().post(MANAGEMENT, "{\"label\": \"made\"}"));
    }

    private static MadeKey of(String path, Reply minted) {
        return new MadeKey(path + minted.text("uuid") + "/", minted.text("uuid"), minted.text("key"));
    }

    Client client() {
        return Client.anonymous().bearer(text);
    }

    /** The status with which it is received. */
    int status() {
        return client().get("/api/auth/user/").status();
    }

    Reply report(Client finder, String url) {
        return finder.post(LEAKED, "{\"key\": \"" + text + "\", \"url\": \"" + url + "\"}");
    }

    /** As the owner finds it in the list. */
    JsonObject listed(Tenant tenant) {
        return list(tenant.owner().get(path.replace(uuid + "/", ""))).stream()
                .filter(key -> key.getString("uuid").equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    static List<JsonObject> list(Reply reply) {
        return reply.array().getValuesAs(JsonObject.class);
    }

    static List<String> uuids(Reply reply) {
        return list(reply).stream().map(key -> key.getString("uuid")).toList();
    }
}
