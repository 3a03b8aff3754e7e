package id.ravi.messages;

import id.ravi.encryption.DatabaseSeal;
import id.ravi.persistence.InstantColumn;
import id.ravi.testing.Database;
import id.ravi.testing.Tenant.Persona;
import jakarta.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A message that is put into the database past the server, because a test wants to decide every detail of it. */
public final class StoredMail {
    private final Persona identity;
    private final List<Attached> attachments = new ArrayList<>();
    private final List<Found> codes = new ArrayList<>();
    private UUID thread = UUID.randomUUID();
    private String from = "ada@example.com";
    private String cc = "";
    private String subject = "Hello";
    private String text = "Hello there.";
    private String html = "";
    private String direction = "incoming";
    private boolean read;
    private boolean truncated;
    private String authentication = "none";
    private String senderClass = "untrusted";
    private Instant created = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private record Attached(UUID uuid, String name, String type, boolean inline, String content) {}

    private record Found(String kind, String code, double confidence) {}

    /** Where it lies. */
    public record Kept(long id, UUID uuid, UUID thread) {
        public String path() {
            return "/api/email-messages/" + id + "/";
        }
    }

    private StoredMail(Persona identity) {
        this.identity = identity;
    }

    public static StoredMail to(Persona identity) {
        return new StoredMail(identity);
    }

    public StoredMail from(String address) {
        from = address;
        return this;
    }

    public StoredMail cc(String addresses) {
        cc = addresses;
        return this;
    }

    public StoredMail in(UUID threadUuid) {
        thread = threadUuid;
        return this;
    }

    public StoredMail subject(String words) {
        subject = words;
        return this;
    }

    public StoredMail text(String words) {
        text = words;
        return this;
    }

    public StoredMail html(String words) {
        html = words;
        return this;
    }

    public StoredMail truncated() {
        truncated = true;
        return this;
    }

    public StoredMail outgoing() {
        direction = "outgoing";
        return this;
    }

    public StoredMail read() {
        read = true;
        return this;
    }

    public StoredMail verified(String as) {
        authentication = "pass";
        senderClass = as;
        return this;
    }

    public StoredMail created(Instant when) {
        created = when;
        return this;
    }

    public StoredMail attach(UUID uuid, String name, String type, boolean inline, String content) {
        attachments.add(new Attached(uuid, name, type, inline, content));
        return this;
    }

    public StoredMail code(String kind, String code, double confidence) {
        codes.add(new Found(kind, code, confidence));
        return this;
    }

    public Kept keep() {
        var seal = DatabaseSeal.of(UUID.fromString(identity.uuid()));
        var uuid = UUID.randomUUID();
        Database.update(
                "INSERT INTO mail_thread (uuid, identity_id, subject_index, latest, version) VALUES (?, ?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE latest = GREATEST(latest, VALUES(latest))",
                thread.toString(),
                identity.id(),
                seal.index("subject", subject),
                InstantColumn.text(created));
        Database.update(
                "INSERT INTO mail_message (uuid, identity_id, thread_id, direction, is_read, dedupe, message_index,"
                        + " sender_index, headers, body, size, authentication, sender_class, created, version)"
                        + " SELECT ?, ?, t.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 FROM mail_thread t WHERE t.uuid = ?",
                uuid.toString(),
                identity.id(),
                direction,
                read,
                seal.index("dedupe", uuid.toString()),
                seal.index("message-id", messageId(uuid)),
                seal.index("sender", from.toLowerCase(Locale.ROOT)),
                seal.seal("mail_message", "headers", uuid, headers(uuid)),
                seal.seal("mail_message", "body", uuid, body()),
                (long) text.length() + html.length(),
                authentication,
                senderClass,
                InstantColumn.text(created),
                thread.toString());
        long id = id("SELECT id FROM mail_message WHERE uuid = ?", uuid);
        attachments.forEach(attachment -> keep(seal, id, attachment));
        codes.forEach(code -> keep(seal, id, code));
        return new Kept(id, uuid, thread);
    }

    private static void keep(DatabaseSeal seal, long message, Attached attachment) {
        var description = Json.createObjectBuilder()
                .add("filename", attachment.name())
                .add("content_type", attachment.type())
                .add("content_id", "");
        Database.update(
                "INSERT INTO mail_attachment (uuid, message_id, size, is_inline, description) VALUES (?, ?, ?, ?, ?)",
                attachment.uuid().toString(),
                message,
                attachment.content().length(),
                attachment.inline(),
                seal.seal(
                        "mail_attachment",
                        "description",
                        attachment.uuid(),
                        description.build().toString()));
        long id = id("SELECT id FROM mail_attachment WHERE uuid = ?", attachment.uuid());
        int chunk = 1 << 19;
        for (int number = 0; number * chunk < attachment.content().length(); number++) {
            var end = Math.min(attachment.content().length(), (number + 1) * chunk);
            var content = attachment.content().substring(number * chunk, end);
            Database.update(
                    "INSERT INTO mail_attachment_chunk (attachment_id, number, content) VALUES (?, ?, ?)",
                    id,
                    number,
                    seal.seal("mail_attachment_chunk", "content/" + number, attachment.uuid(), content));
        }
    }

    private void keep(DatabaseSeal seal, long message, Found code) {
        var uuid = UUID.randomUUID();
        var content = Json.createObjectBuilder()
                .add("code", code.code())
                .add("reason", "CANARY why it was found")
                .add("from", from)
                .add("domain", "");
        Database.update(
                "INSERT INTO code (uuid, identity_id, mail_message_id, channel, kind, confidence, content, received,"
                        + " created, expires, version) VALUES (?, ?, ?, 'email', ?, ?, ?, ?, ?, ?, 1)",
                uuid.toString(),
                identity.id(),
                message,
                code.kind(),
                code.confidence(),
                seal.seal("code", "content", uuid, content.build().toString()),
                InstantColumn.text(created),
                InstantColumn.text(created),
                InstantColumn.text(created.plusSeconds(600)));
    }

    private String headers(UUID uuid) {
        return Json.createObjectBuilder()
                .add("from_email", from)
                .add("from_name", "CANARY Ada")
                .add("to_email", "somebody@ravi.localhost, else@example.org")
                .add("cc", cc)
                .add("subject", subject)
                .add("message_id", messageId(uuid))
                .add("in_reply_to", "")
                .add("references", "")
                .add("preview", text.substring(0, Math.min(200, text.length())))
                .build()
                .toString();
    }

    private String body() {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("html", html)
                .add("truncated", truncated)
                .build()
                .toString();
    }

    private static String messageId(UUID uuid) {
        return "<CANARY." + uuid + "@example.com>";
    }

    private static long id(String query, UUID uuid) {
        return Long.parseLong(Database.column(query, uuid.toString()).get(0));
    }
}
