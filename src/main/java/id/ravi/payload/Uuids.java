package id.ravi.payload;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads uuids strictly: {@link UUID#fromString} alone would take {@code 1-1-1-1-1}. */
public final class Uuids {
    private static final Pattern CANONICAL =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Uuids() {}

    /** The uuid in canonical form (RFC 9562, section 4) and any case; empty for every other text. */
    public static Optional<UUID> canonical(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
