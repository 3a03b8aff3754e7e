package id.ravi.secrets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some secrets of a list, newest first.
 *
 * @param next where the following page begins; none after the last one
 */
public record SecretPage(List<SecretEntry> entries, Optional<Cursor> next) {
    static final SecretPage EMPTY = new SecretPage(List.of(), Optional.empty());

    /** The last secret of a page: the next one is older. */
    public record Cursor(Instant created, long id) {}
}
