package id.ravi.imap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Which node collects a mailbox, and how far that has come. A lease lasts half a minute and is renewed by its holder; its time
 * is the database's, so that no node's clock matters. Who has lost it cannot move the progress any more.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailboxLease {
    private static final String HOLD = "UPDATE imap_mailbox SET node = ?1,"
            + " expires = TIMESTAMPADD(SECOND, 30, UTC_TIMESTAMP(6))"
            + " WHERE digest = ?2 AND (node IS NULL OR node = ?1 OR expires < UTC_TIMESTAMP(6))";
    private static final String ADD = "INSERT IGNORE INTO imap_mailbox (digest, uid_validity, uid) VALUES (?1, 0, 0)";
    private static final String RELEASE =
            "UPDATE imap_mailbox SET node = NULL, expires = NULL WHERE digest = ?1 AND node = ?2";
    private static final String PROGRESS = "SELECT uid_validity, uid FROM imap_mailbox WHERE digest = ?1";
    private static final String ADVANCE =
            "UPDATE imap_mailbox SET uid_validity = ?1, uid = ?2 WHERE digest = ?3 AND node = ?4";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /** Takes the lease or renews it; whether the node has it now. */
    public boolean hold(byte[] mailbox, UUID node) {
        return update(HOLD, node.toString(), mailbox)
                || (update(ADD, mailbox) && update(HOLD, node.toString(), mailbox));
    }

    /** Lets the next node have it at once. */
    public void release(byte[] mailbox, UUID node) {
        update(RELEASE, mailbox, node.toString());
    }

    /** For who holds the lease. */
    public Progress progress(byte[] mailbox) {
        var row = (Object[])
                database.createNativeQuery(PROGRESS).setParameter(1, mailbox).getSingleResult();
        return new Progress(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Whether the node still has the lease; otherwise nothing is written. */
    public boolean advance(byte[] mailbox, UUID node, Progress progress) {
        return update(ADVANCE, progress.validity(), progress.uid(), mailbox, node.toString());
    }

    private boolean update(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate() > 0;
    }

    /**
     * How far a mailbox was collected.
     *
     * @param validity the UIDVALIDITY under which the other counts; 0 before the first time
     * @param uid the last UID that is done
     */
    public record Progress(long validity, long uid) {
        /** Whether something was collected while the server had other numbers for its messages. */
        boolean isOfAnother(long current) {
            return validity != 0 && validity != current;
        }

        /** What of it counts under that UIDVALIDITY: all or, where the server has numbered its messages anew, nothing. */
        Progress under(long current) {
            return validity == current ? this : new Progress(current, 0);
        }

        Progress to(long done) {
            return new Progress(validity, done);
        }
    }
}
