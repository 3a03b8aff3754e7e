package id.ravi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reaches whose mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailScopeIT {
    private final Tenant alice = Tenant.fresh();
    private final Persona second = alice.sibling();
    private final Tenant bob = Tenant.fresh();
    private final UUID attached = UUID.randomUUID();

    private final StoredMail.Kept hers = StoredMail.to(alice.first())
            .attach(attached, "a.txt", "text/plain", false, "hers")
            .keep();

    private final StoredMail.Kept hersToo = StoredMail.to(second).keep();
    private final StoredMail.Kept his = StoredMail.to(bob.first()).keep();

    @ParameterizedTest
    @EnumSource(Credential.class)
    void listsHoldWhatIsInReach(Credential by) {
        var mine = by == Credential.IDENTITY_KEY ? List.of(hers) : List.of(hersToo, hers);
        assertThat(Inbox.ids(by.of(alice), ""))
                .containsExactlyElementsOf(
                        mine.stream().map(StoredMail.Kept::id).toList());
        assertThat(Inbox.ids(by.of(alice), "?from_email=ada@example.com"))
                .containsExactlyElementsOf(
                        mine.stream().map(StoredMail.Kept::id).toList());
        assertThat(threads(by.of(alice), ""))
                .containsExactlyElementsOf(
                        mine.stream().map(kept -> kept.thread().toString()).toList());
    }

    @Test
    void listsAreNarrowedToAnIdentityOrAnInbox() {
        var inbox = second.client().get("/api/email/").array().getJsonObject(0);
        for (var query : List.of(
                "?identity=" + second.uuid(),
                "?inbox=" + inbox.getInt("id"),
                "?inbox=" + inbox.getString("email"),
                "?inbox=" + inbox.getString("email").toUpperCase(java.util.Locale.ROOT),
                "?identity=" + second.uuid() + "&inbox=" + inbox.getInt("id"))) {
            assertThat(Inbox.ids(alice.management(), query)).as(query).containsExactly(hersToo.id());
            assertThat(threads(alice.management(), query))
                    .as(query)
                    .containsExactly(hersToo.thread().toString());
        }
        assertThat(Inbox.ids(alice.owner().with("X-Ravi-Identity", second.uuid()), ""))
                .containsExactly(hersToo.id());
    }

    @Test
    void anInboxOutOfReachIsNoChoice() {
        var inbox = second.client().get("/api/email/").array().getJsonObject(0);
        var refused = List.of(
                alice.identity().get(Inbox.MESSAGES + "?inbox=" + inbox.getInt("id")),
                alice.identity().get("/api/email-inbox/?inbox=" + inbox.getString("email")),
                bob.management().get(Inbox.MESSAGES + "?inbox=" + inbox.getInt("id")),
                alice.management()
                        .get(Inbox.MESSAGES + "?identity=" + alice.first().uuid() + "&inbox=" + inbox.getInt("id")));
        assertThat(refused)
                .allSatisfy(reply -> Expect.field(
                        reply, "inbox", "Select a valid choice. That choice is not one of the available choices."));
    }

    @Test
    void whatIsOutOfReachIsNotFoundAndNotTouched() {
        for (var stranger : List.of(second.client(), bob.identity(), bob.management(), bob.owner())) {
            assertUnreachable(stranger, "");
        }
        assertUnreachable(alice.management(), "?identity=" + second.uuid());
        assertUnreachable(alice.management().with("X-Ravi-Identity", second.uuid()), "");
        assertThat(alice.identity().get(hers.path()).object().getBoolean("is_read"))
                .isFalse();
    }

    private void assertUnreachable(Client stranger, String query) {
        var missing = "No EmailMessage matches the given query.";
        Expect.detail(stranger.get(hers.path() + query), 404, missing);
        Expect.detail(stranger.patch(hers.path() + query, "{\"is_read\": true}"), 404, missing);
        Expect.detail(stranger.delete(hers.path() + query), 404, missing);
        Expect.detail(
                stranger.get("/api/email-inbox/" + hers.thread() + "/" + query),
                404,
                "No EmailThread matches the given query.");
        Expect.detail(
                stranger.get("/api/email-attachments/" + attached + "/" + query),
                404,
                "No EmailAttachment matches the given query.");
        assertThat(stranger.get(Inbox.MESSAGES + (query.isEmpty() ? "?" : query + "&") + "thread_id=" + hers.thread())
                        .array())
                .isEmpty();
    }

    @Test
    void nothingOfADeletedIdentityIsThere() {
        var gone = alice.sibling();
        var kept = StoredMail.to(gone).keep();
        assertThat(alice.management().get(kept.path()).status()).isEqualTo(200);
        alice.management().delete("/api/identities/" + gone.uuid() + "/");
        assertThat(alice.management().get(kept.path()).status()).isEqualTo(404);
        assertThat(alice.management().delete(kept.path()).status()).isEqualTo(404);
        assertThat(Inbox.ids(alice.management(), "")).doesNotContain(kept.id());
        assertThat(Database.column("SELECT id FROM mail_message WHERE id = ?", kept.id()))
                .hasSize(1);
    }

    @Test
    void hisAreHis() {
        assertThat(Inbox.ids(bob.management(), "")).containsExactly(his.id());
    }

    private static List<String> threads(Client client, String query) {
        return client.get("/api/email-inbox/" + query).array().getValuesAs(JsonObject.class).stream()
                .map(thread -> thread.getString("thread_id"))
                .toList();
    }
}
