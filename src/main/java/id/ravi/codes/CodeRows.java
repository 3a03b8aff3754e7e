package id.ravi.codes;

import id.ravi.access.Scope;
import id.ravi.extraction.Kind;
import id.ravi.listing.Page;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads codes in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class CodeRows {
    private static final String SELECT =
            "SELECT c.id, c.uuid, i.id, i.uuid, c.mail_message_id, m.authentication = 'pass', c.channel, c.kind,"
                    + " c.confidence, c.content, c.received, c.created, c.expires, c.consumed IS NOT NULL"
                    + " FROM code c JOIN identity i ON i.id = c.identity_id"
                    + " LEFT JOIN mail_message m ON m.id = c.mail_message_id";

    /** Longer than anybody waits, and than most deliveries take: whoever waits looks once more before it gives up. */
    private static final String RECENT = "SELECT DISTINCT identity_id FROM code"
            + " WHERE created > UTC_TIMESTAMP(6) - INTERVAL 70 SECOND AND consumed IS NULL";

    private static final int MOST = 1_000;

    @Inject
    Rows rows;

    /** The newest ones, or those after the cursor: by creation, then id. Sender and domain are sealed, so they do not filter. */
    List<ArrivedCode> newest(Scope scope, CodeFilter filter, Optional<Page.Cursor> after, int most) {
        var select = ScopedSelect.of(SELECT, scope);
        filter.wanted().kind().ifPresent(kind -> select.and(" AND c.kind = ?", kind.wireName()));
        filter.consumed().ifPresent(taken -> select.and(" AND c.consumed IS " + (taken ? "NOT " : "") + "NULL"));
        return rows.read(ScopedSelect.newest(select, "c", after, most), CodeRows::code);
    }

    /**
     * What nobody was given and can still be used of those that were kept since then, oldest first; of more than a thousand
     * the newest thousand, for each was looked at when it came.
     *
     * @param now by the clock of the nodes, as {@code expires} is
     */
    List<ArrivedCode> usableSince(Scope scope, Instant since, Instant now) {
        var select = ScopedSelect.of(SELECT, scope)
                .and(" AND c.created >= ? AND c.consumed IS NULL AND c.expires > ?", since, now);
        var newest = rows.read(ScopedSelect.newest(select, "c", Optional.empty(), MOST), CodeRows::code);
        Collections.reverse(newest);
        return newest;
    }

    /** What was found in these messages, in the order in which it was found. */
    List<ArrivedCode> ofMessages(Scope scope, List<Long> messages) {
        var select = ScopedSelect.of(SELECT, scope).andIn("c.mail_message_id", messages);
        return rows.read(select.and(" ORDER BY c.id"), CodeRows::code);
    }

    /** Identities for which codes have arrived in the last seconds, on whatever node. */
    List<Long> withNews() {
        return rows.read(new Select(RECENT), row -> row.getLong(1));
    }

    Instant now() {
        return rows.read(new Select("SELECT UTC_TIMESTAMP(6)"), row -> Rows.instant(row, 1))
                .get(0);
    }

    private static ArrivedCode code(ResultSet row) throws SQLException {
        return new ArrivedCode(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                row.getString(5) == null ? null : row.getLong(5),
                row.getBoolean(6),
                row.getString(7),
                Kind.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                row.getDouble(9),
                row.getBytes(10),
                Rows.instant(row, 11),
                Rows.instant(row, 12),
                Rows.instant(row, 13),
                row.getBoolean(14));
    }
}
