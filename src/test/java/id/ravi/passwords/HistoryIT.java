package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class HistoryIT {
    private static final String ROWS =
            "SELECT e.uuid FROM earlier_password e JOIN password_entry p ON p.id = e.entry_id WHERE p.uuid = ?";

    private final Tenant alice = Tenant.fresh();

    @Test
    void holdsEveryPasswordThatWasReplacedNewestFirst() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "first");
        assertThat(Kept.history(client, path)).isEmpty();
        var second = change(client, path, "second");
        client.put(path, "{\"domain\": \"example.com\", \"password\": \"third\"}");
        var listed = client.get(path + "history/");
        assertThat(Kept.texts(listed, "password")).containsExactly("second", "first");
        assertThat(Kept.texts(listed, "replaced_dt").get(1)).isEqualTo(second);
        assertThat(listed.array().getJsonObject(0).keySet()).containsExactly("uuid", "password", "replaced_dt");
        assertThat(client.get(path).text("password")).isEqualTo("third");
    }

    @Test
    void holdsNothingOfAChangeThatLeavesThePassword() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "same");
        change(client, path, "same");
        client.patch(path, "{\"notes\": \"n\", \"username\": \"u\", \"domain\": \"example.org\"}");
        client.put(path, "{\"domain\": \"example.net\"}");
        assertThat(Kept.history(client, path)).isEmpty();
    }

    @Test
    void holdsTheTenNewest() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "0");
        IntStream.rangeClosed(1, 13).forEach(i -> change(client, path, String.valueOf(i)));
        assertThat(Kept.history(client, path)).containsExactly("12", "11", "10", "9", "8", "7", "6", "5", "4", "3");
        assertThat(Database.column(ROWS, uuid(path))).hasSize(10);
    }

    @Test
    void movesWithItsEntryAndOpensThere() {
        var from = alice.sibling();
        var to = alice.sibling();
        var path = Kept.password(from.client(), "example.com", "first");
        change(from.client(), path, "second");
        var moved = alice.management()
                .patch(path, "{\"identity\": " + to.id() + ", \"password\": \"third\", \"notes\": \"moved\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.object().getJsonNumber("identity").longValueExact()).isEqualTo(to.id());
        assertThat(Kept.history(to.client(), path)).containsExactly("second", "first");
        var read = to.client().get(path);
        assertThat(read.text("password") + read.text("notes") + read.text("username"))
                .isEqualTo("thirdmoved" + moved.text("username"));
        change(to.client(), path, "fourth");
        assertThat(Kept.history(to.client(), path)).containsExactly("third", "second", "first");
        Expect.detail(from.client().get(path + "history/"), 404, "No PasswordEntry matches the given query.");
    }

    @Test
    void goesWithItsEntry() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "first");
        change(client, path, "second");
        var rows = Database.column(ROWS, uuid(path));
        assertThat(rows).hasSize(1);
        client.delete(path);
        assertThat(Database.column("SELECT uuid FROM earlier_password WHERE uuid = ?", rows.get(0)))
                .isEmpty();
        Expect.detail(client.get(path + "history/"), 404, "No PasswordEntry matches the given query.");
    }

    @Test
    void isToldToNobodyElse() {
        var foreign = Tenant.fresh();
        var path = Kept.password(foreign.identity(), "example.com", "first");
        change(foreign.identity(), path, "second");
        for (var client : List.of(alice.identity(), alice.management(), alice.owner(), alice.token())) {
            Expect.detail(client.get(path + "history/"), 404, "No PasswordEntry matches the given query.");
        }
    }

    @Test
    void aRefusedChangeLeavesNoTrace() {
        var client = alice.sibling().client();
        var path = Kept.password(client, "example.com", "first");
        Expect.field(
                client.patch(path, "{\"password\": \"second\", \"identity\": 987654321}"),
                "identity",
                "Invalid pk \"987654321\" - object does not exist.");
        assertThat(Kept.history(client, path)).isEmpty();
    }

    /** Each password is the current one or was replaced exactly once, in the order of the answers. */
    @Test
    void losesAndDoublesNothingWhenManyChangeOneEntryAtOnce() {
        var client = alice.sibling().client();
        for (int round = 0; round < 10; round++) {
            var path = Kept.password(client, "example.com", "at first");
            var replies = Together.times(10, i -> client.patch(path, "{\"password\": \"by writer " + i + "\"}"));
            assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
            var all = new ArrayList<>(Kept.history(client, path));
            all.add(0, client.get(path).text("password"));
            var byTime = replies.stream()
                    .sorted((one, other) -> other.text("updated_dt").compareTo(one.text("updated_dt")))
                    .map(reply -> reply.text("password"))
                    .toList();
            assertThat(all.subList(0, 10)).containsExactlyElementsOf(byTime);
            assertThat(all).hasSize(11).last().isEqualTo("at first");
        }
    }

    /** While an entry goes to and fro, whoever reads it sees all of it or nothing, and never an error. */
    @Test
    void isReadableWhileItsEntryMoves() {
        var homes = List.of(alice.sibling(), alice.sibling());
        var path = Kept.password(homes.get(0).client(), "example.com", "first");
        change(homes.get(0).client(), path, "second");
        var ids = homes.stream().map(Tenant.Persona::id).toList();
        Together.times(4, worker -> {
            for (int i = 0; i < 25; i++) {
                if (worker < 2) {
                    var moved = alice.management().patch(path, "{\"identity\": " + ids.get((worker + i) % 2) + "}");
                    assertThat(moved.status()).isEqualTo(200);
                } else {
                    assertThat(Kept.history(alice.management(), path)).containsExactly("first");
                }
            }
            return worker;
        });
        assertThat(alice.management().get(path).text("password")).isEqualTo("second");
    }

    private static String change(Client client, String path, String password) {
        var changed = client.patch(path, Kept.json(Map.of("password", password)));
        assertThat(changed.text("password")).isEqualTo(password);
        return changed.text("updated_dt");
    }

    private static String uuid(String path) {
        return path.substring("/api/passwords/".length(), path.length() - 1);
    }
}
