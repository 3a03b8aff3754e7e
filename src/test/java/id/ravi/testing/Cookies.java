package id.ravi.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies that an answer set. */
public record Cookies(Map<String, String> values) {
    public static Cookies of(Reply reply) {
        var values = new LinkedHashMap<String, String>();
        for (var cookie : reply.headerValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            values.put(pair[0], pair[1]);
        }
        return new Cookies(values);
    }

    public String value(String name) {
        return values.get(name);
    }

    /** As a browser sends them back. */
    public String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
