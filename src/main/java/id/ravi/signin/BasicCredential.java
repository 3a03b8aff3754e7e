package id.ravi.signin;

import id.ravi.payload.TextRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A user name and a password, as typed. */
public record BasicCredential(String name, String password) {
    /** What follows {@code Basic} in the header (RFC 7617, UTF-8); nothing when it is malformed. */
    public static Optional<BasicCredential> parse(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredential(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name by which accounts and failures are known: names that differ in case or outer blanks are one name. */
    String normalName() {
        return TextRule.stripped().apply(name).text().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "BasicCredential[redacted]";
    }
}
