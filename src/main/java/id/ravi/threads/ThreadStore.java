package id.ravi.threads;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.attachments.AttachmentRows;
import id.ravi.attachments.SealedAttachment;
import id.ravi.audit.Action;
import id.ravi.audit.ReadLog;
import id.ravi.listing.Page;
import id.ravi.messages.View;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the threads of identities; each read is a statement or two. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThreadStore {
    private static final int PAGE = 50;

    @Inject
    ThreadRows rows;

    @Inject
    AttachmentRows attachments;

    @Inject
    ThreadSealing sealing;

    @Inject
    ReadLog reads;

    /** A page of the threads in scope, newest first and still sealed. */
    public Page<FoundThread> page(
            Caller caller, Scope scope, View view, Optional<Boolean> unread, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        var found = rows.newest(scope, unread, after, PAGE + 1);
        var page = Page.of(found, PAGE, SealedThread::cursor);
        if (!found.isEmpty()) {
            reads.reading(
                    caller,
                    Action.MAIL_READ,
                    page.rows().stream().map(SealedThread::uuid).toList());
        }
        var theirs = view == View.FULL ? attachments(scope, page) : Map.<Long, List<SealedAttachment>>of();
        return page.map(row -> new FoundThread(row, theirs.getOrDefault(row.id(), List.of())));
    }

    /** A thread in scope, or 404. What is told of it is accounted for with its messages. */
    public SealedThread find(Scope scope, UUID uuid) {
        return rows.byUuid(scope, uuid).orElseThrow(NoSuchThread::new);
    }

    private Map<Long, List<SealedAttachment>> attachments(Scope scope, Page<SealedThread> page) {
        return attachments.ofThreads(
                scope, page.rows().stream().map(SealedThread::id).toList());
    }
}
