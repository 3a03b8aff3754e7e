package id.ravi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class MessageListIT {
    /** Far from the day on which old mail is removed. */
    private static final Instant NOON = Instant.parse("2099-06-01T12:00:00.123456Z");

    private final Tenant alice = Tenant.fresh();
    private Persona persona;
    private Client agent;

    @BeforeEach
    void useAnEmptyInbox() {
        persona = alice.sibling();
        agent = persona.client();
    }

    @Test
    void isEmptyWithoutMail() {
        assertThat(agent.get(Inbox.MESSAGES).body()).isEqualTo("[]");
    }

    @Test
    void hasTheNewestFirst() {
        var kept = keep(persona, 3);
        assertThat(Inbox.ids(agent, "")).isEqualTo(reversed(kept));
    }

    @Test
    void hasTheOldestFirstForWhoPolls() {
        var kept = keep(persona, 3);
        assertThat(Inbox.ids(agent, "?created_after=2099-06-01T11:00:00Z")).isEqualTo(kept);
        assertThat(Inbox.ids(agent, "?created_after=2099-06-01T12:00:00.123456Z"))
                .as("strictly after")
                .isEqualTo(kept.subList(1, 3));
        assertThat(Inbox.ids(agent, "?created_after=2099-06-01T12:00:02.123456Z"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-06-01T12:00:00.123456Z",
                "2099-06-01T12:00:00.1234569Z",
                "2099-06-01T14:00:00.123456%2B02:00",
                "2099-06-01T14:00:00.123456+02:00",
                "2099-06-01T10:00:00.123456-02:00",
                "2099-06-01%2012:00:00.123456",
                "2099-06-01T12:00:01"
            })
    void takesDatesAsClientsWriteThem(String date) {
        var kept = keep(persona, 2);
        assertThat(Inbox.ids(agent, "?created_after=" + date)).containsExactly(kept.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1748779200",
                "2025-13-01T00:00:00Z",
                "2025-02-30",
                "2099-06-01T25:00:00Z",
                "12099-06-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-12:00",
                "2099-06-01T12:00:00+99:00",
                "2099-06-01T12:00:00Z%00"
            })
    void refusesDatesThatAreNone(String date) {
        Expect.field(agent.get(Inbox.MESSAGES + "?created_after=" + date), "created_after", "Enter a valid date/time.");
    }

    @Test
    void nothingIsSkippedByWhoPollsPageByPage() {
        var kept = new ArrayList<Long>();
        for (int second = 0; second < 4; second++) {
            for (int together = 0; together < 3; together++) {
                kept.add(mail(persona).created(NOON.plusSeconds(second)).keep().id());
            }
        }
        var seen = new ArrayList<Long>();
        var cursor = "2099-06-01T00:00:00Z";
        for (int polls = 0; polls < 4; polls++) {
            var page = agent.get(Inbox.MESSAGES + "?limit=2&created_after=" + cursor);
            assertThat(page.array()).hasSize(3);
            seen.addAll(Inbox.ids(page));
            cursor = page.array().getJsonObject(2).getString("created_dt");
        }
        assertThat(seen).isEqualTo(kept);
        assertThat(Inbox.ids(agent, "?limit=2&created_after=" + cursor)).isEmpty();
    }

    @Test
    void isFilteredByEachOfItsFilters() {
        var thread = UUID.randomUUID();
        long plain = mail(persona).created(NOON).keep().id();
        long read = mail(persona).created(NOON.plusSeconds(1)).read().keep().id();
        long sent = mail(persona).created(NOON.plusSeconds(2)).outgoing().keep().id();
        long other = mail(persona)
                .created(NOON.plusSeconds(3))
                .in(thread)
                .from("Bob@Example.org")
                .keep()
                .id();
        assertThat(Inbox.ids(agent, "?is_read=true")).containsExactly(read);
        assertThat(Inbox.ids(agent, "?is_read=false")).containsExactly(other, sent, plain);
        assertThat(Inbox.ids(agent, "?is_read=False&direction=incoming")).containsExactly(other, plain);
        assertThat(Inbox.ids(agent, "?direction=outgoing")).containsExactly(sent);
        assertThat(Inbox.ids(agent, "?thread_id=" + thread)).containsExactly(other);
        assertThat(Inbox.ids(agent, "?thread_id=" + thread.toString().toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(other);
        assertThat(Inbox.ids(agent, "?from_email=bob@example.ORG")).containsExactly(other);
        assertThat(Inbox.ids(agent, "?from_email=%20ada%40example.com%20")).containsExactly(sent, read, plain);
    }

    @Test
    void aFilterThatIsEmptyIsNone() {
        var kept = keep(persona, 2);
        var empty = "?is_read=&created_after=&direction=&thread_id=&from_email=&inbox=&limit=&offset=&view=&whatever=1";
        assertThat(Inbox.ids(agent, empty)).isEqualTo(reversed(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread_id=d4e5f6a7-0000-0000-0000-000000000000",
                "thread_id=%3Ca@b%3E",
                "from_email=nobody@example.com",
                "from_email=%E2%82%AC",
                "offset=2",
                "offset=2147483647"
            })
    void whatNothingFulfilsFindsNothing(String filter) {
        keep(persona, 2);
        assertThat(Inbox.ids(agent, "?" + filter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is_read=maybe    | is_read    | Must be a valid boolean.",
                "direction=inbound| direction  | Select a valid choice: incoming, outgoing.",
                "view=sfae        | view       | Select a valid choice: full, safe.",
                "limit=0          | limit      | Ensure this value is greater than or equal to 1.",
                "limit=-1         | limit      | Ensure this value is greater than or equal to 1.",
                "limit=ten        | limit      | A valid integer is required.",
                "limit=1.5        | limit      | A valid integer is required.",
                "limit=99999999999| limit      | Ensure this value is less than or equal to 2147483647.",
                "offset=-1        | offset     | Ensure this value is greater than or equal to 0.",
                "offset=x         | offset     | A valid integer is required.",
                "from_email=a%00b | from_email | Null characters are not allowed.",
                "thread_id=%00    | thread_id  | Null characters are not allowed.",
                "inbox=999999999  | inbox      | Select a valid choice. That choice is not one of the available choices.",
                "inbox=%E2%82%AC  | inbox      | Select a valid choice. That choice is not one of the available choices.",
                "identity=x       | identity   | Must be a valid UUID.",
            })
    void whatCannotBeUnderstoodIsRefused(String query, String field, String sentence) {
        Expect.field(agent.get(Inbox.MESSAGES + "?" + query.strip()), field.strip(), sentence.strip());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var refused = agent.get(Inbox.MESSAGES + "?limit=0&offset=x&is_read=2&direction=up");
        assertThat(refused.object().keySet()).containsExactlyInAnyOrder("is_read", "direction", "limit", "offset");
    }

    @Test
    void isNoLongerThanItsLimit() {
        var newest = reversed(keep(persona, 205));
        assertThat(Inbox.ids(agent, "")).isEqualTo(newest.subList(0, 50));
        assertThat(Inbox.ids(agent, "?limit=1")).isEqualTo(newest.subList(0, 1));
        assertThat(Inbox.ids(agent, "?limit=200")).isEqualTo(newest.subList(0, 200));
        assertThat(Inbox.ids(agent, "?limit=201")).isEqualTo(newest.subList(0, 200));
        assertThat(Inbox.ids(agent, "?limit=200&offset=200")).isEqualTo(newest.subList(200, 205));
        assertThat(Inbox.ids(agent, "?limit=2&offset=3")).isEqualTo(newest.subList(3, 5));
    }

    @Test
    void largeMessagesComeWholeAndInOrder() {
        var text = "x".repeat(1_900_000);
        var kept = IntStream.range(0, 5)
                .mapToObj(second -> mail(persona)
                        .created(NOON.plusSeconds(second))
                        .text(text)
                        .keep()
                        .id())
                .toList();
        var listed = agent.get(Inbox.MESSAGES);
        assertThat(Inbox.ids(listed)).isEqualTo(reversed(kept));
        assertThat(listed.array().getJsonObject(4).getString("text_content")).isEqualTo(text);
    }

    private static List<Long> keep(Persona identity, int count) {
        return IntStream.range(0, count)
                .mapToObj(second ->
                        mail(identity).created(NOON.plusSeconds(second)).keep().id())
                .toList();
    }

    private static StoredMail mail(Persona identity) {
        return StoredMail.to(identity);
    }

    private static List<Long> reversed(List<Long> ids) {
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}
