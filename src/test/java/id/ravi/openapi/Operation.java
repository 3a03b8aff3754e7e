package id.ravi.openapi;

import static java.util.stream.Collectors.toSet;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of the description: a method on a path, in upper case as in HTTP. */
record Operation(String method, String path, JsonObject content) {
    static Stream<Operation> all(JsonObject description) {
        return description.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().asJsonObject())));
    }

    /** The names of the parameters that stand in that place, {@code path} or {@code query}. */
    Set<String> parameters(String in) {
        return content.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(parameter -> parameter.getString("in").equals(in))
                .map(parameter -> parameter.getString("name"))
                .collect(toSet());
    }

    /** Nothing where the request has no body. */
    Set<String> requestMediaTypes() {
        var body =
                content.getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return body.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .keySet();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
