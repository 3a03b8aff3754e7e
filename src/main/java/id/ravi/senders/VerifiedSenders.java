package id.ravi.senders;

import id.ravi.contacts.Trust;
import id.ravi.encryption.BlindIndex;
import id.ravi.mailauth.Result;
import id.ravi.mailauth.Verdict;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes what is known of senders beside their messages, each in one transaction. */
@Stateless
@PermitAll
public class VerifiedSenders {
    private static final String ROW = "SELECT i.uuid, a.email, m.senderIndex FROM MailMessage m, Identity i, Account a"
            + " WHERE m.id = :message AND m.identity = :identity AND i.id = m.identity AND a.id = i.account";

    /** Once: what was written stays. */
    private static final String WRITE = "UPDATE mail_message SET authentication = ?1, sender_class = ?2,"
            + " version = version + 1 WHERE id = ?3 AND identity_id = ?4 AND authentication IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    BlindIndex index;

    @Inject
    Trust trust;

    @Inject
    Event<SenderPassed> passed;

    /** Writes the verdict on one message; false where the message is gone, or was judged before. */
    public boolean write(long message, long identity, Verdict verdict) {
        return addressee(message, identity)
                .map(addressee -> write(message, identity, addressee, verdict))
                .orElse(false);
    }

    private boolean write(long message, long identity, Addressee addressee, Verdict verdict) {
        var result = judge(addressee, verdict);
        var sender = result == Result.PASS ? classify(identity, addressee, verdict.from()) : SenderClass.UNTRUSTED;
        boolean written = write(message, identity, result, sender);
        if (written && result == Result.PASS) {
            passed.fire(new SenderPassed(identity));
        }
        return written;
    }

    private boolean write(long message, long identity, Result authentication, SenderClass sender) {
        return database.createNativeQuery(WRITE)
                        .setParameter(1, authentication.name().toLowerCase(Locale.ROOT))
                        .setParameter(2, sender.stored())
                        .setParameter(3, message)
                        .setParameter(4, identity)
                        .executeUpdate()
                == 1;
    }

    /** A pass is for the address that is shown: where the message could be read in two ways, it is none. */
    private Result judge(Addressee addressee, Verdict verdict) {
        return verdict.dmarc() == Result.PASS && !addressee.isShown(index, verdict.from())
                ? Result.FAIL
                : verdict.dmarc();
    }

    private SenderClass classify(long identity, Addressee addressee, String from) {
        if (addressee.isOwner(from)) {
            return SenderClass.OWNER;
        }
        return trust.includes(identity, addressee.identity(), from) ? SenderClass.TRUSTED : SenderClass.UNTRUSTED;
    }

    private Optional<Addressee> addressee(long message, long identity) {
        return database.createQuery(ROW, Object[].class)
                .setParameter("message", message)
                .setParameter("identity", identity)
                .getResultStream()
                .map(row -> new Addressee((UUID) row[0], (String) row[1], (byte[]) row[2]))
                .findFirst();
    }

    /**
     * Whose message it is.
     *
     * @param email the account's own address; blank where it is not known
     * @param shown blind index of the sender's address as it is shown
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Addressee(UUID identity, String email, byte[] shown) {
        boolean isShown(BlindIndex index, String from) {
            return index.ifAny(identity, "sender", from)
                    .map(other -> Arrays.equals(other, shown))
                    .orElse(false);
        }

        boolean isOwner(String from) {
            return !email.isEmpty() && email.equalsIgnoreCase(from);
        }

        @Override
        public String toString() {
            return "Addressee[redacted]";
        }
    }
}
