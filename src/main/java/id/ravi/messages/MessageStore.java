package id.ravi.messages;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.attachments.AttachmentRows;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.safeview.FoundCodes;
import id.ravi.safeview.SafeCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the messages of identities. What writes is one transaction with its entry in the audit log; a read takes no
 * transaction, and its entry is written with others.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class MessageStore {
    @Inject
    MessageRows rows;

    @Inject
    AttachmentRows attachments;

    @Inject
    FoundCodes codes;

    @Inject
    MessageChanges changes;

    @Inject
    MessageSealing sealing;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    /** Which messages a list is to hold, by those that are to be read together. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<List<Long>> select(Scope scope, MessageFilter filter) {
        sealing.requireAvailable();
        return Outline.batches(rows.outlines(scope, filter));
    }

    /** The messages of a thread likewise, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<List<Long>> selectThread(Scope scope, UUID thread) {
        sealing.requireAvailable();
        return Outline.batches(rows.ofThread(scope, thread));
    }

    /** Those of these messages that are there and in scope, still sealed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<FoundMessage> read(Caller caller, Scope scope, View view, List<Long> ids) {
        var found = found(scope, view, ids);
        if (!found.isEmpty()) {
            var uuids = found.stream().map(message -> message.row().uuid()).toList();
            reads.reading(caller, Action.MAIL_READ, uuids);
        }
        return found;
    }

    /** One of them, or 404. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public FoundMessage get(Caller caller, Scope scope, View view, long id) {
        return read(caller, scope, view, List.of(id)).stream().findFirst().orElseThrow(NoSuchMessage::new);
    }

    public FoundMessage change(Caller caller, Scope scope, View view, long id, MessageChange change) {
        change.read().ifPresent(read -> changes.markRead(scope, id, read));
        var message = found(scope, view, List.of(id)).stream().findFirst().orElseThrow(NoSuchMessage::new);
        change.errors().refuseIfAny();
        audit.record(caller, Action.MAIL_CHANGED, message.row().uuid());
        return message;
    }

    /** Deletes nothing while the server cannot read: whoever looks would not know what is lost. */
    public void delete(Caller caller, Scope scope, long id) {
        sealing.requireAvailable();
        var deleted = changes.delete(scope, id).orElseThrow(NoSuchMessage::new);
        audit.record(caller, Action.MAIL_DELETED, deleted);
    }

    private List<FoundMessage> found(Scope scope, View view, List<Long> ids) {
        var messages = rows.withIds(scope, ids);
        var theirAttachments = attachments.of(scope, ids);
        var theirCodes = view == View.SAFE ? codes.in(scope, ids) : Map.<Long, List<SafeCode>>of();
        return messages.stream()
                .map(row -> new FoundMessage(
                        row,
                        theirAttachments.getOrDefault(row.id(), List.of()),
                        theirCodes.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
