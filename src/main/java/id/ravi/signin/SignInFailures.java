package id.ravi.signin;

import id.ravi.persistence.InstantColumn;
import id.ravi.persistence.OldRows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/**
 * The wrong passwords of the last 15 minutes, by name and address, for all nodes.
 *
 * <p>Each is written in a transaction of its own, so that no rollback forgets it. Names are kept as digests, because people
 * type passwords where names belong.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInFailures {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String COUNT = "SELECT COALESCE(SUM(name_digest = ?1 AND address = ?2), 0),"
            + " COALESCE(SUM(address = ?2), 0), COALESCE(SUM(name_digest = ?1), 0)"
            + " FROM sign_in_failure WHERE (name_digest = ?1 OR address = ?2) AND at > ?3";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    OldRows old;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FailureCount count(byte[] name, String address) {
        var counts = (Object[]) database.createNativeQuery(COUNT)
                .setParameter(1, name)
                .setParameter(2, address)
                .setParameter(3, InstantColumn.text(clock.instant().minus(WINDOW)))
                .getSingleResult();
        return new FailureCount(number(counts[0]), number(counts[1]), number(counts[2]));
    }

    /** Adds a failure; true, so that it can be repeated when it loses a race. */
    public boolean add(byte[] name, String address) {
        return database.createNativeQuery("INSERT INTO sign_in_failure (at, address, name_digest) VALUES (?1, ?2, ?3)")
                        .setParameter(1, InstantColumn.text(clock.instant()))
                        .setParameter(2, address)
                        .setParameter(3, name)
                        .executeUpdate()
                == 1;
    }

    /** Removes what no longer counts, apart from the sign-ins: a range that is deleted blocks what is inserted into it. */
    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forgetOld() {
        old.remove("sign_in_failure", "at", clock.instant().minus(WINDOW));
    }

    /** Forgets the failures of a user at an address, who has now found the password; how many there were. */
    public int forget(byte[] name, String address) {
        return database.createNativeQuery("DELETE FROM sign_in_failure WHERE name_digest = ?1 AND address = ?2")
                .setParameter(1, name)
                .setParameter(2, address)
                .executeUpdate();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
