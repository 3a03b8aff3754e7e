package id.ravi.totp;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.onetimepassword.Hotp;
import id.ravi.onetimepassword.Kind;
import id.ravi.problem.InvalidFields;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives out what codes are made of, and leaves an entry in the audit log before it does. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class TotpGenerators {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    TotpRows rows;

    @Inject
    TotpSealing sealing;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    /**
     * What makes the codes of a time-based entry; none where the entry is counter-based.
     *
     * @param leastRemaining how long a code is to live; more than a period is refused
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Generator> timeBased(Caller caller, Scope scope, UUID uuid, int leastRemaining) {
        var entry = rows.byUuid(scope, uuid).orElseThrow(NoSuchTotp::new);
        if (entry.kind() == Kind.HOTP) {
            return Optional.empty();
        }
        if (leastRemaining > entry.period()) {
            throw new InvalidFields(
                    "min_remaining", "Ensure this value is less than or equal to " + entry.period() + ".");
        }
        var generator = new Generator(entry.settings(), sealing.seed(entry));
        reads.reading(caller, Action.TOTP_CODE_READ, List.of(uuid));
        return Optional.of(generator);
    }

    /**
     * The same once more for somebody who was given it and has waited since: the entry may be gone. Asks for no role,
     * because whoever has waited comes on a thread of the server, and was asked before.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Generator afterWaiting(Scope scope, UUID uuid) {
        var entry = rows.byUuid(scope, uuid).orElseThrow(NoSuchTotp::new);
        return new Generator(entry.settings(), sealing.seed(entry));
    }

    /**
     * The next code of a counter-based entry, none where it is time-based. The row is locked, so that no two callers get the
     * same; a code that is lost on its way is spent.
     */
    public Optional<Spent> spend(Caller caller, Scope scope, UUID uuid) {
        var found = TotpQueries.find(database, scope, uuid, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NoSuchTotp::new);
        var sealed = found.sealed();
        if (sealed.kind() == Kind.TOTP) {
            return Optional.empty();
        }
        var seed = sealing.seed(sealed);
        long counter = found.entry().spend();
        database.flush();
        audit.record(caller, Action.TOTP_CODE_READ, uuid);
        return Optional.of(new Spent(Hotp.code(seed, sealed.settings(), counter), counter));
    }

    /** A code and the counter that it was made of. */
    public record Spent(String code, long counter) {
        @Override
        public String toString() {
            return "Spent[redacted]";
        }
    }
}
