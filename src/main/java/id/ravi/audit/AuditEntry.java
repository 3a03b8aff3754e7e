package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.persistence.InstantColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One line of the audit log; written once, never changed. */
record AuditEntry(Instant at, Caller caller, Action action, List<UUID> subjects, Outcome outcome) {
    /** The columns in the order of {@link #values()}. */
    static final List<String> COLUMNS = List.of(
            "at", "account_id", "identity_id", "scheme", "key_uuid", "address", "action", "subjects", "outcome");

    private static final int MOST_SUBJECTS = 1_000;

    /** The same with fewer entries: those of one caller who does one thing become one, dated as the first of them. */
    static List<AuditEntry> together(List<AuditEntry> entries) {
        var open = new HashMap<List<Object>, AuditEntry>();
        var all = new ArrayList<AuditEntry>();
        for (var entry : entries) {
            var same = List.<Object>of(entry.caller, entry.action, entry.outcome);
            var first = open.get(same);
            if (first == null || first.subjects.size() + entry.subjects.size() > MOST_SUBJECTS) {
                first = new AuditEntry(entry.at, entry.caller, entry.action, new ArrayList<>(), entry.outcome);
                open.put(same, first);
                all.add(first);
            }
            first.subjects.addAll(entry.subjects);
        }
        return all;
    }

    Object[] values() {
        return new Object[] {
            InstantColumn.text(at),
            caller.account(),
            caller.identity().orElse(null),
            caller.scheme().name(),
            caller.key().map(UUID::toString).orElse(null),
            caller.address(),
            action.name(),
            subjects.stream().map(UUID::toString).collect(Collectors.joining(" ")),
            outcome.name()
        };
    }
}
