package id.ravi.identities;

import id.ravi.access.Scope;
import id.ravi.payload.Fields;
import id.ravi.persistence.CacheSize;
import id.ravi.persistence.ReadCache;
import id.ravi.problem.FieldErrors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Tells under which identity something is kept. */
@ApplicationScoped
public class Targets {
    private static final int BYTES = 200;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    CacheSize cache;

    private ReadCache<Target> known;

    @PostConstruct
    void makeCache() {
        known = new ReadCache<>(cache.bytes() / 16, target -> BYTES);
    }

    /**
     * The identity under which something new is kept: the one named by its id, else the one in reach, else the account's
     * first. What cannot be resolved is added to the errors, in the same words for unknown and foreign.
     *
     * <p>To be asked before the transaction has read anything else, lest memory keep what an old snapshot shows.
     */
    public Optional<Target> ofNew(Scope scope, Optional<Long> named, FieldErrors errors) {
        if (named.isPresent()) {
            return named(scope, named.get(), errors);
        }
        var found = scope.identity().isPresent()
                ? known.get(scope.identity().get(), scope, () -> IdentityQueries.target(database, scope, named))
                : IdentityQueries.target(database, scope, named);
        if (found.isEmpty()) {
            errors.add("identity", "No identity found for this user.");
        }
        return found;
    }

    /** The identity in scope with that id; none is an error, likewise. */
    public Optional<Target> named(Scope scope, long id, FieldErrors errors) {
        var found = IdentityQueries.target(database, scope, Optional.of(id));
        if (found.isEmpty()) {
            errors.add("identity", Fields.unknownPk(id));
        }
        return found;
    }

    void onDemand(@Observes(during = TransactionPhase.AFTER_COMPLETION) E2eDemandChanged changed) {
        known.changed(changed.identity());
    }

    void onDeletion(@Observes(during = TransactionPhase.AFTER_COMPLETION) IdentityDeleted deleted) {
        known.changed();
    }
}
