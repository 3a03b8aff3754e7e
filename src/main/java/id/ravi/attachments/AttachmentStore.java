package id.ravi.attachments;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.ReadLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads the content of attachments, piece by piece; each piece is a statement. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttachmentStore {
    @Inject
    AttachmentRows rows;

    @Inject
    AttachmentSealing sealing;

    @Inject
    ReadLog reads;

    /** The attachment whose content is about to be read. */
    public SealedAttachment find(Caller caller, Scope scope, UUID uuid) {
        var attachment = rows.byUuid(scope, uuid).orElseThrow(NoSuchAttachment::new);
        reads.reading(caller, Action.MAIL_READ, List.of(uuid));
        return attachment;
    }

    /** A piece of the content, from number 0; 404 when it was deleted since the piece before. */
    public byte[] chunk(Scope scope, SealedAttachment attachment, int number) {
        var sealed = rows.chunk(scope, attachment, number).orElseThrow(NoSuchAttachment::new);
        return sealing.openChunk(attachment, number, sealed);
    }
}
