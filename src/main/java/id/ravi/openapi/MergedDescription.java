package id.ravi.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The descriptions of several areas as one.
 *
 * <p>Paths, and components of each kind, come together sorted by name; tags follow each other. Whatever else two areas
 * both say must be the same, so an operation or a schema always stands whole in one file.
 */
final class MergedDescription {
    private static final Pattern COMES_TOGETHER = Pattern.compile("/paths|/components(/[^/]+)?");

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    void add(JsonObject area) {
        area.forEach((name, value) -> members.merge(name, value, (one, other) -> both("/" + name, one, other)));
    }

    JsonObject toJson() {
        return Json.createObjectBuilder(members).build();
    }

    private static JsonValue both(String pointer, JsonValue one, JsonValue other) {
        if (one.equals(other)) {
            return one;
        }
        if (pointer.equals("/tags")) {
            return Json.createArrayBuilder(one.asJsonArray())
                    .addAll(Json.createArrayBuilder(other.asJsonArray()))
                    .build();
        }
        if (COMES_TOGETHER.matcher(pointer).matches()) {
            return together(pointer, one.asJsonObject(), other.asJsonObject());
        }
        throw new Contradiction(pointer);
    }

    private static JsonObject together(String parent, JsonObject one, JsonObject other) {
        var all = new TreeMap<String, JsonValue>(one);
        other.forEach((name, value) ->
                all.merge(name, value, (mine, theirs) -> both(parent + "/" + escaped(name), mine, theirs)));
        return Json.createObjectBuilder(all).build();
    }

    private static String escaped(String name) {
        return Json.encodePointer(name);
    }
}
