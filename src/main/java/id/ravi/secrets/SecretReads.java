package id.ravi.secrets;

import id.ravi.access.Scope;
import id.ravi.identities.IdentityDeleted;
import id.ravi.persistence.CacheSize;
import id.ravi.persistence.ReadCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads single secrets, from memory where they were read before, still sealed.
 *
 * <p>A scope is given only what a statement with that very scope has found.
 */
@ApplicationScoped
public class SecretReads {
    @Inject
    SecretRows rows;

    @Inject
    CacheSize cache;

    private ReadCache<SealedSecret> known;

    /** A secret has been changed or is gone: it is known by its uuid and by what it was called. */
    record Changed(UUID uuid, Named before) {}

    /** A key of an identity. */
    record Named(long identity, String key) {}

    @PostConstruct
    void makeCache() {
        known = new ReadCache<>(cache.bytes(), SealedSecret::bytes);
    }

    public Optional<SealedSecret> byUuid(Scope scope, UUID uuid) {
        return known.get(uuid, scope, () -> rows.byUuid(scope, uuid));
    }

    /** One by its key, in the scope of one identity. */
    Optional<SealedSecret> byKey(Scope scope, KeyFilter filter) {
        var named = new Named(scope.identity().orElseThrow(), filter.key().orElseThrow());
        return known.get(named, scope, () -> rows.newest(scope, filter, Optional.empty(), 1).stream()
                .findFirst());
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed changed) {
        known.changed(changed.uuid());
        known.changed(changed.before());
    }

    void onDeletion(@Observes(during = TransactionPhase.AFTER_COMPLETION) IdentityDeleted deleted) {
        known.changed();
    }
}
