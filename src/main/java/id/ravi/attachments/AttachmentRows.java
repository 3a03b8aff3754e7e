package id.ravi.attachments;

import id.ravi.access.Scope;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads attachments in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class AttachmentRows {
    private static final String TABLES = " FROM mail_attachment a JOIN mail_message m ON m.id = a.message_id"
            + " JOIN identity i ON i.id = m.identity_id";

    private static final String SELECT =
            "SELECT a.id, a.uuid, a.message_id, i.uuid, a.size, a.is_inline, a.description" + TABLES;

    /** Indexes alone tell which attachments are the newest of a thread; the rows of those are looked at, and no others. */
    static final String RANKED = "SELECT a.id, m.thread_id, ROW_NUMBER() OVER"
            + " (PARTITION BY m.thread_id ORDER BY m.created DESC, m.id DESC, a.id) AS place"
            + " FROM mail_thread t JOIN identity i ON i.id = t.identity_id"
            + " JOIN mail_message m ON m.thread_id = t.id JOIN mail_attachment a ON a.message_id = m.id";

    private static final String OF_THREADS = "SELECT a.id, a.uuid, a.message_id, i.uuid, a.size, a.is_inline,"
            + " a.description, ranked.thread_id FROM (" + RANKED;

    private static final String END_OF_RANKED = ") ranked JOIN mail_attachment a ON a.id = ranked.id"
            + " JOIN mail_message m ON m.id = a.message_id JOIN identity i ON i.id = m.identity_id WHERE ranked.place <= ";

    private static final int MOST_OF_A_THREAD = 20;

    private static final String CONTENT =
            "SELECT c.content" + TABLES + " JOIN mail_attachment_chunk c ON c.attachment_id = a.id";

    @Inject
    Rows rows;

    Optional<SealedAttachment> byUuid(Scope scope, UUID uuid) {
        return rows.read(ScopedSelect.of(SELECT, scope).and(" AND a.uuid = ?", uuid), AttachmentRows::sealed).stream()
                .findFirst();
    }

    /** Those of these messages, by message, in their order. */
    public Map<Long, List<SealedAttachment>> of(Scope scope, List<Long> messages) {
        var select = ScopedSelect.of(SELECT, scope).andIn("a.message_id", messages);
        return rows.read(select.and(" ORDER BY a.id"), AttachmentRows::sealed).stream()
                .collect(Collectors.groupingBy(SealedAttachment::message));
    }

    /** Those of these threads, twenty of each at most, by thread, the newest messages' first. */
    public Map<Long, List<SealedAttachment>> ofThreads(Scope scope, List<Long> threads) {
        record OfThread(long thread, SealedAttachment attachment) {}
        var select = ScopedSelect.of(OF_THREADS, scope).andIn("t.id", threads);
        select.and(END_OF_RANKED + MOST_OF_A_THREAD + " ORDER BY ranked.thread_id, ranked.place");
        return rows.read(select, row -> new OfThread(row.getLong(8), sealed(row))).stream()
                .collect(Collectors.groupingBy(
                        OfThread::thread, Collectors.mapping(OfThread::attachment, Collectors.toList())));
    }

    /** A piece of the content, sealed; none where it is not, or no more, in scope. */
    Optional<byte[]> chunk(Scope scope, SealedAttachment attachment, int number) {
        var select = ScopedSelect.of(CONTENT, scope).and(" AND a.id = ? AND c.number = ?", attachment.id(), number);
        return rows.read(select, row -> row.getBytes(1)).stream().findFirst();
    }

    private static SealedAttachment sealed(ResultSet row) throws SQLException {
        return new SealedAttachment(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                row.getLong(5),
                row.getBoolean(6),
                row.getBytes(7));
    }
}
