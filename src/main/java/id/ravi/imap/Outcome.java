package id.ravi.imap;

import java.util.Locale;
import java.util.Optional;

/** What became of a message. Whatever was not delivered stays in the mailbox, unseen, with a keyword where the server takes one. */
enum Outcome {
    DELIVERED(null),
    /** Nobody here has any of its addresses. */
    UNKNOWN("$RaviUnknown"),
    TOO_LARGE("$RaviSkipped"),
    /** An inbox has no room; others may have got it. */
    FULL("$RaviSkipped"),
    /** It could not be read or kept, again and again, and others could meanwhile. */
    FAILED("$RaviSkipped"),
    /** Somebody removed it meanwhile. */
    GONE(null);

    private final String keyword;

    Outcome(String keyword) {
        this.keyword = keyword;
    }

    Optional<String> keyword() {
        return Optional.ofNullable(keyword);
    }

    /** Whether its octets came, and the database was asked for whom they are. */
    boolean wasRead() {
        return this == DELIVERED || this == UNKNOWN || this == FULL;
    }

    /** Whether an operator should hear of it. */
    boolean isSkipped() {
        return "$RaviSkipped".equals(keyword);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
