package id.ravi.messages;

import id.ravi.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes messages, in the transaction of whoever asks. The scope is part of every statement that finds one. By statements:
 * an entity would be read with its sealed body, which nobody needs for this.
 */
@ApplicationScoped
public class MessageChanges {
    private static final String ONE = " WHERE m.id = ?1 AND m.identity_id IN (SELECT i.id FROM identity i"
            + " WHERE i.account_id = ?2 AND i.deleted IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /** A message that is about to be deleted, with its thread's row. */
    private record Doomed(UUID uuid, long thread) {}

    /** Marks a message, if there is one, as read or unread. */
    void markRead(Scope scope, long message, boolean read) {
        var update = "UPDATE mail_message m SET m.is_read = ?4, m.version = m.version + 1";
        one(update, scope, message).setParameter(4, read).executeUpdate();
    }

    /** Deletes a message with all that belongs to it, and its thread when that is empty then; its uuid if there was one. */
    Optional<UUID> delete(Scope scope, long message) {
        var doomed = locked(scope, message);
        doomed.ifPresent(found -> {
            one("DELETE m FROM mail_message m", scope, message).executeUpdate();
            deleteIfEmpty(found.thread());
        });
        return doomed.map(Doomed::uuid);
    }

    /** Locks message and thread: who adds to the thread meanwhile does so before this, or finds the thread gone. */
    private Optional<Doomed> locked(Scope scope, long message) {
        var select = "SELECT CAST(m.uuid AS CHAR), t.id FROM mail_message m JOIN mail_thread t ON t.id = m.thread_id";
        List<?> found = one(select, " FOR UPDATE", scope, message).getResultList();
        return found.stream().map(row -> doomed((Object[]) row)).findFirst();
    }

    private void deleteIfEmpty(long thread) {
        int deleted = database.createNativeQuery("DELETE FROM mail_thread WHERE id = ?1"
                        + " AND NOT EXISTS (SELECT 1 FROM mail_message m WHERE m.thread_id = ?1)")
                .setParameter(1, thread)
                .executeUpdate();
        if (deleted == 0) {
            database.createNativeQuery("UPDATE mail_thread SET version = version + 1,"
                            + " latest = (SELECT MAX(m.created) FROM mail_message m WHERE m.thread_id = ?1)"
                            + " WHERE id = ?1")
                    .setParameter(1, thread)
                    .executeUpdate();
        }
    }

    private Query one(String statement, Scope scope, long message) {
        return one(statement, "", scope, message);
    }

    private Query one(String statement, String end, Scope scope, long message) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = ?3)" : ")";
        var query = database.createNativeQuery(statement + ONE + narrowed + end)
                .setParameter(1, message)
                .setParameter(2, scope.account());
        scope.identity().ifPresent(identity -> query.setParameter(3, identity));
        return query;
    }

    private static Doomed doomed(Object[] row) {
        return new Doomed(UUID.fromString((String) row[0]), ((Number) row[1]).longValue());
    }
}
