package id.ravi.audit;

import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Tenant;
import java.util.List;
import java.util.stream.Stream;

/** What the audit log says of an account from now on. */
record Trail(String account, String since) {
    private static final String ENTRY = "CONCAT_WS(' ', action, outcome, scheme, address, subjects)";
    private static final int WORDS_BEFORE_SUBJECTS = 4;

    static Trail of(Tenant tenant) {
        var account = tenant.owner().get("/api/auth/user/").object().getInt("id");
        return new Trail(
                String.valueOf(account),
                Database.column("SELECT COALESCE(MAX(id), 0) FROM audit_entry").get(0));
    }

    /** The entries as {@code ACTION OUTCOME SCHEME address subjects}, once there are as many as expected. */
    List<String> entries(int expected) {
        return select(ENTRY, expected);
    }

    /** The entries as before, but each row that one names as an entry of its own: reads are written together. */
    List<String> reveals(int expected) {
        return Eventually.see(
                () -> select(ENTRY, 1).stream().flatMap(Trail::apart).toList(), rows -> rows.size() >= expected);
    }

    private static Stream<String> apart(String entry) {
        var words = List.of(entry.split(" ", -1));
        var who = String.join(" ", words.subList(0, WORDS_BEFORE_SUBJECTS));
        return words.subList(WORDS_BEFORE_SUBJECTS, words.size()).stream().map(subject -> who + " " + subject);
    }

    /** The whole rows as text. */
    List<String> rows(int expected) {
        return select(
                "CONCAT_WS(' ', id, at, account_id, identity_id, scheme, key_uuid, address, action, subjects,"
                        + " outcome)",
                expected);
    }

    List<String> select(String expression, int expected) {
        return Eventually.see(
                () -> Database.column(
                        "SELECT " + expression + " FROM audit_entry WHERE account_id = ? AND id > ? ORDER BY at, id",
                        account,
                        since),
                rows -> rows.size() >= expected);
    }
}
