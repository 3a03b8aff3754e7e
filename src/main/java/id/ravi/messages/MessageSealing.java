package id.ravi.messages;

import id.ravi.access.PublicUrl;
import id.ravi.attachments.AttachmentSealing;
import id.ravi.encryption.Members;
import id.ravi.encryption.Sealer;
import id.ravi.publicsuffix.Host;
import id.ravi.safeview.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens what a message holds; the only place where a message and its plaintext meet. */
@ApplicationScoped
public class MessageSealing {
    @Inject
    Sealer sealer;

    @Inject
    AttachmentSealing attachments;

    @Inject
    PublicUrl url;

    Object open(FoundMessage message, View view) {
        return switch (view) {
            case FULL -> full(message);
            case SAFE -> safe(message);
        };
    }

    /** Refuses (503) while the keyset does not fit the database. */
    void requireAvailable() {
        sealer.requireAvailable();
    }

    private Message full(FoundMessage message) {
        var row = message.row();
        var headers = headers(row);
        var body = body(row);
        return new Message(
                row.id(),
                url.origin() + "/api/email-messages/" + row.id() + "/",
                headers.text("from_email"),
                headers.text("to_email"),
                headers.text("cc"),
                headers.text("subject"),
                body.text("text"),
                body.text("html"),
                row.direction(),
                row.read(),
                message.attachments().stream().map(attachments::open).toList(),
                headers.text("message_id"),
                row.thread(),
                row.created(),
                row.senderClass(),
                row.verified(),
                body.flag("truncated"));
    }

    private SafeMessage safe(FoundMessage message) {
        var row = message.row();
        var sender = domain(headers(row).text("from_email"));
        var body = body(row);
        return new SafeMessage(
                row.id(),
                row.thread(),
                row.direction(),
                row.read(),
                row.senderClass(),
                row.verified(),
                sender.map(Host::name).orElse(""),
                message.codes(),
                Links.in(message.codes(), sender, body.text("text"), body.text("html")),
                message.attachments().size(),
                message.attachments().stream().map(attachments::openSafely).toList(),
                row.created());
    }

    /** The domain of an address; none where it is no host's name. */
    public static Optional<Host> domain(String address) {
        return Host.in(address.substring(address.lastIndexOf('@') + 1));
    }

    private Members headers(SealedMessage row) {
        return Members.of(sealer.open(row.headersBinding(), row.headers()));
    }

    private Members body(SealedMessage row) {
        return Members.of(sealer.open(row.bodyBinding(), row.body()));
    }
}
