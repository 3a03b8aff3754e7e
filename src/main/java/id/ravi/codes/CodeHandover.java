package id.ravi.codes;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives codes to those who have waited. Asks for no role, because whoever has waited comes on a thread of the server, and was
 * asked before.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CodeHandover {
    private static final String CLAIM = "UPDATE code SET consumed = UTC_TIMESTAMP(6), version = version + 1"
            + " WHERE id = ?1 AND identity_id = ?2 AND consumed IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    CodeRows rows;

    @Inject
    UsedPasswords passwords;

    @Inject
    OpenedCodes opened;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The clock by which codes are older or newer than a wait. */
    public Instant now() {
        return rows.now();
    }

    /** Identities for which codes have arrived in the last seconds, on whatever node. One statement, for all who wait. */
    public List<Long> withNews() {
        return rows.withNews();
    }

    /** What has arrived since then and nobody was given, oldest first. */
    public List<OpenCode> arrived(Scope scope, Instant since) {
        return rows.usableSince(scope, since, clock.instant()).stream()
                .map(opened::open)
                .toList();
    }

    /** What there is to be said about giving that code to the identity; see {@link UsedPasswords}. */
    public Optional<String> warning(Scope scope, OpenCode code) {
        var used = Optional.ofNullable(passwords.domains(scope).get(code.identity()));
        return UsedPasswords.warning(used, code.content().domain());
    }

    /** Takes a code for good; false where somebody else was first, on whatever node. It may be given once this has returned. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean claim(Caller caller, OpenCode code) {
        int rowsChanged = database.createNativeQuery(CLAIM)
                .setParameter(1, code.row().id())
                .setParameter(2, code.identity())
                .executeUpdate();
        if (rowsChanged == 1) {
            audit.record(caller, Action.CODE_TAKEN, code.uuid());
        }
        return rowsChanged == 1;
    }
}
