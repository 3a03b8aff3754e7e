package id.ravi.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the server answered. */
public record Reply(int status, HttpHeaders headers, String body) {
    public JsonValue json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }

    public JsonObject object() {
        return json().asJsonObject();
    }

    public JsonArray array() {
        return json().asJsonArray();
    }

    /** A text member of the answered object. */
    public String text(String member) {
        return object().getString(member);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public List<String> headerValues(String name) {
        return headers.allValues(name);
    }
}
