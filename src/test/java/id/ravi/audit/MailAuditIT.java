package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.messages.StoredMail;
import id.ravi.testing.Addresses;
import id.ravi.testing.Tenant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever reads, changes or deletes mail leaves entries, and none of them holds a word of it. */
class MailAuditIT {
    private static final String MESSAGES = "/api/email-messages/";

    private final Tenant alice = Tenant.fresh();

    @Test
    void tellsWhoReadAndChangedWhat() {
        var attachment = UUID.randomUUID();
        var kept = StoredMail.to(alice.first())
                .subject("CANARY")
                .attach(attachment, "CANARY", "text/plain", false, "CANARY")
                .keep();
        var trail = Trail.of(alice);
        var address = Addresses.fresh();
        var agent = alice.identity().from(address);
        agent.get(MESSAGES);
        agent.get(kept.path());
        agent.get(kept.path() + "?view=safe");
        agent.get("/api/email-inbox/");
        agent.get("/api/email-inbox/" + kept.thread() + "/");
        agent.sendUnchecked("GET", "/api/email-attachments/" + attachment + "/", new byte[0]);
        agent.patch(kept.path(), "{\"is_read\": true}");
        agent.delete(kept.path());
        var read = "MAIL_READ DONE IDENTITY_KEY " + address + " ";
        assertThat(trail.reveals(8))
                .containsExactlyInAnyOrder(
                        read + kept.uuid(),
                        read + kept.uuid(),
                        read + kept.uuid(),
                        read + kept.thread(),
                        read + kept.uuid(),
                        read + attachment,
                        "MAIL_CHANGED DONE IDENTITY_KEY " + address + " " + kept.uuid(),
                        "MAIL_DELETED DONE IDENTITY_KEY " + address + " " + kept.uuid());
        assertThat(trail.rows(3)).allSatisfy(row -> assertThat(row).doesNotContain("CANARY"));
    }

    @Test
    void namesEachMessageOfAList() {
        var kept = IntStream.range(0, 60)
                .mapToObj(number -> StoredMail.to(alice.first()).keep().uuid().toString())
                .toList();
        var trail = Trail.of(alice);
        alice.identity().get(MESSAGES + "?limit=60");
        assertThat(trail.reveals(60))
                .extracting(read -> read.substring(read.lastIndexOf(' ') + 1))
                .containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void nothingFoundIsNothingRead() {
        var trail = Trail.of(alice);
        alice.identity().get(MESSAGES);
        alice.identity().get("/api/email-inbox/");
        alice.identity().get("/api/email-inbox/?has_unread=true");
        alice.management().post("/api/identities/", "{}");
        assertThat(trail.select("action", 1)).doesNotContain("MAIL_READ");
    }
}
