package id.ravi.secrets;

import id.ravi.testing.Reply;
import jakarta.json.JsonObject;
import java.util.List;

/** Reads answers of the secrets API. */
final class Listed {
    private Listed() {}

    /** The uuids of a list, in its order. */
    static List<String> uuids(Reply list) {
        return texts(list, "uuid");
    }

    /** The keys of a list, in its order. */
    static List<String> keys(Reply list) {
        return texts(list, "key");
    }

    /** The identity of one secret. */
    static long identity(Reply one) {
        return one.object().getJsonNumber("identity").longValueExact();
    }

    private static List<String> texts(Reply list, String member) {
        return list.array().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString(member))
                .toList();
    }
}
