package id.ravi.payload;

import java.util.Map;

/**
 * The body of a request. A form arrives as an object whose members are all texts; it is marked because an empty field
 * of a form means less than an empty string that a program wrote.
 */
public record Payload(Json root, boolean form) {
    /** What an empty body means, whatever its media type: an object without members. */
    static final Payload EMPTY = new Payload(new Json.Members(Map.of()), false);

    @Override
    public String toString() {
        return "Payload[redacted]";
    }
}
