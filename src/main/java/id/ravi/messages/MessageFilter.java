package id.ravi.messages;

import id.ravi.payload.Fields;
import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.payload.Uuids;
import id.ravi.problem.FieldErrors;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which messages a list is to hold. A filter that is empty is none, and one that nothing can fulfil finds nothing.
 *
 * @param createdAfter makes the list one of the oldest first, for polling
 * @param thread a uuid that no thread has, where the client named what is no uuid
 * @param from the address in From, in lower case
 */
public record MessageFilter(
        Optional<Boolean> read,
        Optional<Instant> createdAfter,
        Optional<String> direction,
        Optional<UUID> thread,
        Optional<String> from,
        int limit,
        int offset) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final UUID NONE = new UUID(0, 0);

    private static final TextRule DIRECTION = TextRule.check(
                    List.of("incoming", "outgoing")::contains, "Select a valid choice: incoming, outgoing.")
            .orBlank();

    private static final TextRule TEXT = TextRule.stripped();

    /** Refuses (400) what cannot be understood; a limit above the highest means the highest. */
    static MessageFilter of(ContainerRequestContext request) {
        var errors = new FieldErrors();
        var fields = Query.of(request).fields(errors);
        var filter = new MessageFilter(
                fields.flag("is_read"),
                fields.instant("created_after"),
                text(fields, "direction", DIRECTION),
                text(fields, "thread_id", TEXT).map(id -> Uuids.canonical(id).orElse(NONE)),
                text(fields, "from_email", TEXT).map(address -> address.toLowerCase(Locale.ROOT)),
                Math.min(MOST, fields.integer("limit", 1, Integer.MAX_VALUE).orElse(USUAL)),
                fields.integer("offset", 0, Integer.MAX_VALUE).orElse(0));
        errors.refuseIfAny();
        return filter;
    }

    private static Optional<String> text(Fields fields, String name, TextRule rule) {
        return fields.text(name, rule).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "MessageFilter[redacted]";
    }
}
