package id.ravi.sso;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.accounts.Accounts;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.identities.Identities;
import id.ravi.identities.Targets;
import id.ravi.persistence.InstantColumn;
import id.ravi.persistence.OldRows;
import id.ravi.problem.FieldErrors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes assertions for identities, and says what they are worth. */
@Stateless
@RolesAllowed(Role.IDENTITY)
public class Assertions {
    private static final String ACTIVE =
            "SELECT i.account FROM Identity i WHERE i.uuid = :uuid AND i.deleted IS NULL AND i.frozen IS NULL";
    private static final String SPEND = "INSERT IGNORE INTO sso_use (jti, expires) VALUES (?1, ?2)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    AssertionSigner signer;

    @Inject
    Identities identities;

    @Inject
    Targets targets;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    OldRows old;

    @Inject
    Clock clock;

    /** An assertion of the identity in the caller's scope. */
    public IssuedAssertion issue(Caller caller, Scope scope, Optional<String> audience) {
        var errors = new FieldErrors();
        var identity = targets.ofNew(scope, Optional.empty(), errors);
        errors.refuseIfAny();
        var uuid = identity.orElseThrow().uuid();
        audit.record(caller, Action.SSO_TOKEN_ISSUED, uuid);
        return signer.issue(uuid, audience);
    }

    /**
     * Whom the token means. Whoever names the audience that it expects gets an answer once, so that what a stranger has
     * overheard is worth nothing; without an audience a token that has none may be shown again.
     */
    @PermitAll
    public VerifiedIdentity verify(String token, Optional<String> audience) {
        var assertion = signer.read(token, audience).orElseThrow(InvalidAssertion::new);
        if (audience.isPresent() && !spend(assertion)) {
            throw new InvalidAssertion();
        }
        return verified(assertion.identity());
    }

    /** Of two at once, on whatever nodes, one does it: the other waits for its row. */
    private boolean spend(Assertion assertion) {
        return 1
                == database.createNativeQuery(SPEND)
                        .setParameter(1, assertion.id().toString())
                        .setParameter(2, InstantColumn.text(assertion.expires()))
                        .executeUpdate();
    }

    private VerifiedIdentity verified(UUID identity) {
        long account = database.createQuery(ACTIVE, Long.class)
                .setParameter("uuid", identity)
                .getResultStream()
                .findFirst()
                .orElseThrow(InvalidAssertion::new);
        var shown = identities.shown(new Scope(account, Optional.empty()), identity);
        return VerifiedIdentity.of(shown, accounts.profile(account));
    }

    /** A while after they have expired: clocks differ a little. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "47", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forgetExpired() {
        old.remove("sso_use", "expires", clock.instant().minus(AssertionSigner.LIFETIME));
    }
}
