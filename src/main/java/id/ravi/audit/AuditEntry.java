package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.persistence.InstantColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One line of the audit log; written once, never changed. */
record AuditEntry(Instant at, Caller caller, Action action, List<UUID> subjects, Outcome outcome) {
    /** The columns in the order of {@link #values()}. */
    static final List<String> COLUMNS = List.of(
            "at", "account_id", "identity_id", "scheme", "key_uuid", "address", "action", "subjects", "outcome");

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
