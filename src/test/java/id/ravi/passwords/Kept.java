package id.ravi.passwords;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Keeps passwords and reads answers of the passwords API. */
final class Kept {
    private Kept() {}

    /** Keeps a password and answers the path of its entry. */
    static String password(Client client, String domain, String password) {
        var body = Map.of("domain", domain, "password", password);
        return path(client.post("/api/passwords/", json(body)));
    }

    static String path(Reply entry) {
        return "/api/passwords/" + entry.text("uuid") + "/";
    }

    static String json(Map<String, String> members) {
        var object = Json.createObjectBuilder();
        members.forEach(object::add);
        return object.build().toString();
    }

    /** One member of all that are listed, in the order of the list. */
    static List<String> texts(Reply list, String member) {
        return list.array().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString(member))
                .toList();
    }

    static List<String> history(Client client, String path) {
        return texts(client.get(path + "history/"), "password");
    }
}
