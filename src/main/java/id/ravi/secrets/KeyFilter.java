package id.ravi.secrets;

import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.problem.InvalidFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * The {@code ?key=} of a list, normalised like a key on write, so that a client that typed lower case finds its secret.
 *
 * @param key the only key wanted; none means every key
 * @param impossible whether no secret can have that key, so that nothing has to be asked
 */
public record KeyFilter(Optional<String> key, boolean impossible) {
    static final KeyFilter NONE = new KeyFilter(Optional.empty(), false);

    static KeyFilter of(ContainerRequestContext request) {
        return Query.of(request).last("key").map(KeyFilter::of).orElse(NONE);
    }

    static KeyFilter of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidFields("key", "Null characters are not allowed.");
        }
        if (TextRule.stripped().apply(text).text().isEmpty()) {
            return NONE;
        }
        var key = SecretKey.RULE.apply(text);
        return new KeyFilter(Optional.of(key.text()), key.complaint().isPresent());
    }
}
