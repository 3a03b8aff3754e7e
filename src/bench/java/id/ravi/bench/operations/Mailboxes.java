package id.ravi.bench.operations;

import id.ravi.bench.load.Request;
import id.ravi.testing.SmtpClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Identities that get mail, and who brings it. */
final class Mailboxes {
    /** The receiver takes no more connections from one address. */
    static final int LANES = 8;

    private static final String MESSAGE =
            """
            From: Example <no-reply@example.com>
            To: <%1$s>
            Subject: Your verification code
            Message-ID: <%2$s@example.com>
            Content-Type: text/plain; charset=utf-8

            Hello,

            your verification code is %3$d. It expires in 10 minutes.
            If you did not ask for it, ignore this message.
            """;

    private final int port;
    private final List<Recipient> recipients;

    /** An identity with its address and its key. */
    record Recipient(String address, String key) {
        @Override
        public String toString() {
            return "Recipient[redacted]";
        }
    }

    /** Makes identities by the API, one for each lane: deliveries to one identity wait for each other. */
    Mailboxes(Scene scene) {
        port = scene.smtpPort();
        recipients = IntStream.range(0, LANES).mapToObj(i -> recipient(scene)).toList();
    }

    private static Recipient recipient(Scene scene) {
        var request = Request.json("POST", "/api/identities/", "{}").expecting(201);
        var created = Site.json(scene.site().send(scene.owner().basic().apply(request)))
                .asJsonObject();
        return new Recipient(created.getString("inbox"), created.getString("api_key"));
    }

    List<Recipient> recipients() {
        return recipients;
    }

    /** Connects and introduces itself. */
    SmtpClient connect() {
        var client = SmtpClient.connect(port);
        client.reply();
        client.say("EHLO client.example");
        return client;
    }

    /** Sends a message with a code, and fails unless it was accepted. */
    static void send(SmtpClient client, Recipient recipient) {
        var id = UUID.randomUUID();
        long code = 100_000 + Math.floorMod(id.getLeastSignificantBits(), 900_000L);
        var reply = client.send(MESSAGE.formatted(recipient.address(), id, code), recipient.address());
        if (!reply.startsWith("250")) {
            throw new IllegalStateException("A message was answered with " + reply);
        }
    }
}
