package id.ravi.addresses;

import id.ravi.domains.UsableDomains;
import id.ravi.persistence.InstantColumn;
import id.ravi.problem.Busy;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Gives addresses, in the transaction of whoever asks. */
@ApplicationScoped
public class Addresses {
    /** Does nothing when the address is taken: a violation would take the whole transaction with it. */
    private static final String CLAIM =
            "INSERT IGNORE INTO email_address (identity_id, address, created, version)" + " VALUES (?1, ?2, ?3, 1)";

    private static final int TRIES = 10;
    private static final int FEW_DIGITS = 4;
    private static final int MANY_DIGITS = 6;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    UsableDomains domains;

    @Inject
    Clock clock;

    /** Gives the address, which {@link AddressForm} found acceptable, to an identity of the account; its row was written. */
    public String give(long account, long identity, String address) {
        if (!domains.hold(account, address.substring(address.lastIndexOf('@') + 1))) {
            throw new Refusal(Refusal.Reason.CONFLICT, "The domain of this address was removed meanwhile.");
        }
        if (!claim(identity, address)) {
            throw new AddressTaken();
        }
        return address;
    }

    /** Gives an address that looks like a person's of that name. */
    public String giveLike(long identity, String name) {
        for (int tried = 0; tried < TRIES; tried++) {
            var local = LocalPart.like(name, tried < TRIES / 2 ? FEW_DIGITS : MANY_DIGITS);
            var address = local + "@" + domains.first();
            if (claim(identity, address)) {
                return address;
            }
        }
        throw new Busy();
    }

    /** The address of an identity; none while it has none. */
    public Optional<String> of(long identity) {
        return database.createQuery("SELECT e.address FROM EmailAddress e WHERE e.identity = :identity", String.class)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    /** Of two at once the second waits until the first is committed or undone. */
    private boolean claim(long identity, String address) {
        return database.createNativeQuery(CLAIM)
                        .setParameter(1, identity)
                        .setParameter(2, address)
                        .setParameter(3, InstantColumn.text(clock.instant()))
                        .executeUpdate()
                == 1;
    }
}
