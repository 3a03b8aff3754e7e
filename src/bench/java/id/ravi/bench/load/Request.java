package id.ravi.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request with the status that its answer must have.
 *
 * @param body empty for none
 */
public record Request(String method, String path, List<Map.Entry<String, String>> headers, String body, int expected) {

    /** A request without a body that is answered with 200. */
    public static Request get(String path) {
        return new Request("GET", path, List.of(), "", 200);
    }

    /** A request with a JSON body that is answered with 200. */
    public static Request json(String method, String path, String json) {
        return new Request(method, path, List.of(), json, 200).with("Content-Type", "application/json");
    }

    /** With another header. */
    public Request with(String header, String value) {
        var all = new ArrayList<>(headers);
        all.add(Map.entry(header, value));
        return new Request(method, path, List.copyOf(all), body, expected);
    }

    public Request bearer(String key) {
        return with("Authorization", "Bearer " + key);
    }

    /** With another status expected. */
    public Request expecting(int status) {
        return new Request(method, path, headers, body, status);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
