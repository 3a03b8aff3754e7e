package id.ravi.threads;

import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads threads in a scope, each with its newest message and its counts in the same statement. The scope is always part of
 * it: a row outside of it is never loaded.
 */
@ApplicationScoped
public class ThreadRows {
    private static final String SELECT = "SELECT t.id, t.uuid, t.latest, i.uuid, COALESCE(e.address, ''),"
            + " n.uuid, n.headers, n.authentication, n.sender_class,"
            + " (SELECT COUNT(*) FROM mail_message c WHERE c.thread_id = t.id),"
            + " (SELECT COUNT(*) FROM mail_message c WHERE c.thread_id = t.id AND c.is_read = FALSE),"
            + " (SELECT COUNT(*) FROM mail_message c JOIN mail_attachment a ON a.message_id = c.id"
            + " WHERE c.thread_id = t.id),"
            + " (SELECT MIN(c.created) FROM mail_message c WHERE c.thread_id = t.id), n.created"
            + " FROM (SELECT t.id FROM mail_thread t JOIN identity i ON i.id = t.identity_id";

    /** What is read of the threads that were chosen: with all of it, those of an account would be sorted. */
    private static final String CHOSEN = ") chosen JOIN mail_thread t ON t.id = chosen.id"
            + " JOIN identity i ON i.id = t.identity_id LEFT JOIN email_address e ON e.identity_id = i.id"
            + " JOIN mail_message n ON n.id = (SELECT c.id FROM mail_message c WHERE c.thread_id = t.id"
            + " ORDER BY c.created DESC, c.id DESC LIMIT 1)";

    private static final String NEWEST_FIRST = " ORDER BY t.latest DESC, t.id DESC";

    private static final String UNREAD = "t.id IN (SELECT u.thread_id FROM mail_message u"
            + " WHERE u.identity_id = t.identity_id AND u.is_read = FALSE)";

    @Inject
    Rows rows;

    Optional<SealedThread> byUuid(Scope scope, UUID uuid) {
        var select = ScopedSelect.of(SELECT, scope).and(" AND t.uuid = ?" + CHOSEN, uuid);
        return rows.read(select, ThreadRows::sealed).stream().findFirst();
    }

    /** Those with the newest mail, or those after the cursor; with unread mail, without any, or all. */
    List<SealedThread> newest(Scope scope, Optional<Boolean> unread, Optional<Page.Cursor> after, int most) {
        var select = ScopedSelect.of(SELECT, scope);
        unread.ifPresent(some -> select.and((some ? " AND " : " AND NOT ") + UNREAD));
        return rows.read(ordered(select, after, most), ThreadRows::sealed);
    }

    private static Select ordered(Select select, Optional<Page.Cursor> after, int most) {
        after.ifPresent(last -> select.and(
                " AND (t.latest < ? OR t.latest = ? AND t.id < ?)", last.created(), last.created(), last.id()));
        return select.and(NEWEST_FIRST + " LIMIT " + most + CHOSEN + NEWEST_FIRST);
    }

    private static SealedThread sealed(ResultSet row) throws SQLException {
        return new SealedThread(
                row.getLong(1),
                Rows.uuid(row, 2),
                Rows.instant(row, 3),
                Rows.uuid(row, 4),
                row.getString(5),
                Rows.uuid(row, 6),
                row.getBytes(7),
                "pass".equals(row.getString(8)),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                Rows.instant(row, 13),
                Rows.instant(row, 14));
    }
}
