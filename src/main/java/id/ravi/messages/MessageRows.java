package id.ravi.messages;

import id.ravi.access.Scope;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads messages in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class MessageRows {
    private static final String TABLES = " FROM mail_message m JOIN identity i ON i.id = m.identity_id";
    private static final String OUTLINE = "SELECT m.id, m.size, m.created";

    /** Messages are chosen within an index, and only those that were are looked at. */
    private static final String CHOSEN = OUTLINE + " FROM (SELECT m.id" + TABLES;

    private static final String END_OF_CHOSEN = ") chosen JOIN mail_message m ON m.id = chosen.id";
    private static final String OLDEST_FIRST = " ORDER BY m.created, m.id";

    private static final String SELECT =
            "SELECT m.id, m.uuid, i.uuid, t.uuid, m.direction, m.is_read, m.headers, m.body, m.authentication,"
                    + " m.sender_class, m.created" + TABLES + " JOIN mail_thread t ON t.id = m.thread_id";

    private static final String OF_THREAD = " AND m.thread_id = (SELECT t.id FROM mail_thread t WHERE t.uuid = ?)";

    @Inject
    Rows rows;

    @Inject
    SenderIndexes senders;

    /**
     * What a list is to hold, in its order. Who polls for what came after the last one would miss what came in the same
     * microsecond and did not fit: that is added, beyond the limit.
     */
    List<Outline> outlines(Scope scope, MessageFilter filter) {
        boolean polling = filter.createdAfter().isPresent();
        var order = polling ? OLDEST_FIRST : " ORDER BY m.created DESC, m.id DESC";
        var page = " LIMIT " + filter.limit() + " OFFSET " + filter.offset();
        var chosen = filtered(CHOSEN, scope, filter).and(order + page + END_OF_CHOSEN + order);
        var found = rows.read(chosen, MessageRows::outline);
        if (polling && found.size() == filter.limit()) {
            var last = found.get(found.size() - 1);
            var together = filtered(OUTLINE + TABLES, scope, filter)
                    .and(" AND m.created = ? AND m.id > ?", last.created(), last.id())
                    .and(OLDEST_FIRST);
            found.addAll(rows.read(together, MessageRows::outline));
        }
        return found;
    }

    /** A thread's, oldest first. */
    List<Outline> ofThread(Scope scope, UUID thread) {
        var select =
                ScopedSelect.of(OUTLINE + TABLES, scope).and(OF_THREAD, thread).and(OLDEST_FIRST);
        return rows.read(select, MessageRows::outline);
    }

    /** Those of these messages that are there, in the order of their ids. */
    List<SealedMessage> withIds(Scope scope, List<Long> ids) {
        var found = new ArrayList<>(rows.read(ScopedSelect.of(SELECT, scope).andIn("m.id", ids), MessageRows::sealed));
        found.sort(Comparator.comparingInt(message -> ids.indexOf(message.id())));
        return found;
    }

    private Select filtered(String start, Scope scope, MessageFilter filter) {
        var select = ScopedSelect.of(start, scope);
        filter.read().ifPresent(read -> select.and(" AND m.is_read = ?", read));
        filter.createdAfter().ifPresent(after -> select.and(" AND m.created > ?", after));
        filter.direction().ifPresent(direction -> select.and(" AND m.direction = ?", direction));
        filter.thread().ifPresent(thread -> select.and(OF_THREAD, thread));
        filter.from().ifPresent(address -> senders.from(address, scope, select));
        return select;
    }

    private static Outline outline(ResultSet row) throws SQLException {
        return new Outline(row.getLong(1), row.getLong(2), Rows.instant(row, 3));
    }

    private static SealedMessage sealed(ResultSet row) throws SQLException {
        return new SealedMessage(
                row.getLong(1),
                Rows.uuid(row, 2),
                Rows.uuid(row, 3),
                Rows.uuid(row, 4),
                row.getString(5),
                row.getBoolean(6),
                row.getBytes(7),
                row.getBytes(8),
                "pass".equals(row.getString(9)),
                row.getString(10),
                Rows.instant(row, 11));
    }
}
