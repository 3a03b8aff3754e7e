package id.ravi.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/** Every byte that the server sent back, one character each; none, if it only closed the connection. */
public record RawAnswer(String text) {
    private static final String END = "\r\n";

    public boolean isNone() {
        return text.isEmpty();
    }

    public int status() {
        return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** The status line and the headers. */
    public List<String> head() {
        return List.of(text.split(END + END, 2)[0].split(END, -1));
    }

    /** The header of that name, in any case; empty where there is none. */
    public String header(String name) {
        return head().stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    public String body() {
        var parts = text.split(END + END, 2);
        var body = parts.length < 2 ? "" : parts[1];
        return header("Transfer-Encoding").equals("chunked") ? joined(body) : body;
    }

    private static String joined(String chunks) {
        var body = new StringBuilder();
        int at = 0;
        for (int size = size(chunks, at); size > 0; size = size(chunks, at)) {
            int start = chunks.indexOf(END, at) + END.length();
            body.append(chunks, start, start + size);
            at = start + size + END.length();
        }
        return body.toString();
    }

    private static int size(String chunks, int at) {
        return Integer.parseInt(chunks.substring(at, chunks.indexOf(END, at)), 16);
    }

    public JsonObject object() {
        try (var reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        }
    }

    /** The sentence about the whole request. */
    public String detail() {
        return object().getString("detail");
    }

    /** The first sentence about a field. */
    public String complaint(String field) {
        return object().getJsonArray(field).getString(0);
    }
}
