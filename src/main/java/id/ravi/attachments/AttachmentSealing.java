package id.ravi.attachments;

import id.ravi.access.PublicUrl;
import id.ravi.encryption.Members;
import id.ravi.encryption.Sealer;
import id.ravi.safeview.SafeAttachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens what an attachment holds; the only place where an attachment and its plaintext meet. */
@ApplicationScoped
public class AttachmentSealing {
    @Inject
    Sealer sealer;

    @Inject
    PublicUrl url;

    public Attachment open(SealedAttachment row) {
        var description = description(row);
        return new Attachment(
                row.uuid(),
                description.text("filename"),
                description.text("content_type"),
                row.size(),
                row.isInline(),
                url.origin() + "/api/email-attachments/" + row.uuid() + "/");
    }

    public SafeAttachment openSafely(SealedAttachment row) {
        return SafeAttachment.of(row.uuid(), description(row).text("content_type"), row.size(), row.isInline());
    }

    public String filename(SealedAttachment row) {
        return description(row).text("filename");
    }

    byte[] openChunk(SealedAttachment row, int number, byte[] sealed) {
        return sealer.openOctets(row.chunkBinding(number), sealed);
    }

    private Members description(SealedAttachment row) {
        return Members.of(sealer.open(row.descriptionBinding(), row.description()));
    }
}
