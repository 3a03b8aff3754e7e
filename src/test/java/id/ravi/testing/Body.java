package id.ravi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** A request body with its media type. */
public record Body(String type, String text) {
    private static final String BOUNDARY = "the-boundary";

    public static Body json(String text) {
        return new Body("application/json", text);
    }

    /** A URL-encoded form as it goes over the wire. */
    public static Body form(String encoded) {
        return new Body("application/x-www-form-urlencoded", encoded);
    }

    /** A multipart form of these parts, each with its headers, a blank line and its content. */
    public static Body multipart(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append("--").append(BOUNDARY).append("\r\n").append(part).append("\r\n");
        }
        text.append("--").append(BOUNDARY).append("--\r\n");
        return new Body("multipart/form-data; boundary=" + BOUNDARY, text.toString());
    }

    /** As it goes over the wire, in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    /** The ordinary part of a multipart form. */
    public static String part(String name, String content) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content;
    }

    /** The three media types in which the API accepts the same fields. */
    public enum Media {
        JSON {
            @Override
            public Body of(Map<String, String> fields) {
                var object = Json.createObjectBuilder();
                fields.forEach(object::add);
                return json(object.build().toString());
            }
        },
        FORM {
            @Override
            public Body of(Map<String, String> fields) {
                return form(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
            }
        },
        MULTIPART {
            @Override
            public Body of(Map<String, String> fields) {
                return multipart(fields.entrySet().stream()
                        .map(field -> part(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
            }
        };

        public abstract Body of(Map<String, String> fields);
    }
}
