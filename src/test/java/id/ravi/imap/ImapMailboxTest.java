package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImapMailboxTest {
    private static final Instant THEN = Instant.parse("2025-12-24T18:00:00Z");

    @TempDir
    Path directory;

    @Test
    void knowsWhatIsUnseenAndWhenItCame() throws MessagingException {
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try (var server = new CatchAll(directory);
                var mailbox =
                        ImapMailbox.open(server.account(), Disposal.of("seen", "INBOX"), new Sockets(), scheduler)) {
            assertThat(mailbox.unseen(mailbox.above(0))).isEmpty();
            for (var subject : new String[] {"one", "two", "three"}) {
                server.receive(THEN, "Subject: " + subject, "", "Hello");
            }
            var uids = mailbox.above(0);
            var two = mailbox.messages(new long[] {uids[1]}).get(0);
            assertThat(two.getReceivedDate()).isEqualTo(Date.from(THEN));
            mailbox.settle(two, Outcome.DELIVERED);
            assertThat(mailbox.above(0)).isEqualTo(uids);
            assertThat(mailbox.unseen(uids)).containsExactly(uids[0], uids[2]);
            assertThat(mailbox.unseen(new long[] {uids[1]})).isEmpty();
        } finally {
            scheduler.shutdownNow();
        }
    }
}
