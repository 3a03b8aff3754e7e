package id.ravi.access;

import id.ravi.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a caller who was let in a while ago would be let in now. For answers that take longer than the second for
 * which a caller counts: whoever is revoked or frozen meanwhile gets no more of them.
 */
public interface Standing {
    /**
     * How those would be refused now who would be, in the words of any request; everybody else is missing. Asks the database,
     * with few statements for many callers. A session counts until its answer ends: it has no end that another node
     * would know of.
     */
    Map<Caller, Refusal> refused(Collection<Caller> callers);

    /** Whether one would be let in. */
    default boolean counts(Caller caller) {
        return refused(List.of(caller)).isEmpty();
    }
}
