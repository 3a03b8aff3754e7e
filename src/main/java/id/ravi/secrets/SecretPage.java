package id.ravi.secrets;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;

/**
 * Some secrets of a list, newest first, still sealed: each is opened when its turn comes, and taken out of the page.
 *
 * @param next where the following page begins; none after the last one
 */
public record SecretPage(Queue<SealedSecret> secrets, Optional<Cursor> next) {
    /** The last secret of a page: the next one is older. */
    public record Cursor(Instant created, long id) {}
}
