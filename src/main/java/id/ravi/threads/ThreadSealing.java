package id.ravi.threads;

import id.ravi.attachments.AttachmentSealing;
import id.ravi.encryption.Members;
import id.ravi.encryption.Sealer;
import id.ravi.messages.MessageSealing;
import id.ravi.messages.View;
import id.ravi.publicsuffix.Host;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens what a thread shows of its newest message. */
@ApplicationScoped
public class ThreadSealing {
    @Inject
    Sealer sealer;

    @Inject
    AttachmentSealing attachments;

    Object open(FoundThread thread, View view) {
        return switch (view) {
            case FULL -> full(thread);
            case SAFE -> safe(thread.row());
        };
    }

    /** What stands before its messages. */
    Object head(SealedThread row, View view) {
        return switch (view) {
            case FULL -> new ThreadHead(row.uuid(), headers(row).text("subject"), row.messages());
            case SAFE -> new ThreadHead.Safe(row.uuid(), row.messages());
        };
    }

    /** Refuses (503) while the keyset does not fit the database. */
    void requireAvailable() {
        sealer.requireAvailable();
    }

    private MailThread full(FoundThread thread) {
        var row = thread.row();
        var headers = headers(row);
        return new MailThread(
                row.uuid(),
                headers.text("subject"),
                headers.text("preview"),
                headers.text("from_email"),
                row.inbox(),
                row.messages(),
                row.unread(),
                thread.attachments().stream().map(attachments::filename).toList(),
                row.latest(),
                row.earliest());
    }

    private SafeThread safe(SealedThread row) {
        var sender = MessageSealing.domain(headers(row).text("from_email"));
        return new SafeThread(
                row.uuid(),
                row.inbox(),
                row.senderClass(),
                row.verified(),
                sender.map(Host::name).orElse(""),
                row.messages(),
                row.unread(),
                row.attachments(),
                row.latest(),
                row.earliest());
    }

    private Members headers(SealedThread row) {
        return Members.of(sealer.open(row.headersBinding(), row.headers()));
    }
}
