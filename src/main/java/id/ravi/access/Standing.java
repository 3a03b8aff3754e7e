package id.ravi.access;

/**
 * Tells whether a caller who was let in a while ago would be let in now. For answers that take longer than the second for
 * which a caller counts: whoever is revoked or frozen meanwhile gets no more of them.
 */
public interface Standing {
    /** Asks the database. A session counts until its answer ends: it has no end that another node would know of. */
    boolean counts(Caller caller);
}
