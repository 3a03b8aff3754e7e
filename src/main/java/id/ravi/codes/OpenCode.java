package id.ravi.codes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A code that was opened and that nobody was given yet, for whoever hands codes out. */
public record OpenCode(ArrivedCode row, CodeContent content) {
    public UUID uuid() {
        return row.uuid();
    }

    public long identity() {
        return row.identity();
    }

    /** When it was kept, by the clock of the database; when it was received, if that was earlier. */
    public Instant created() {
        return row.created();
    }

    /** Whether its sender was verified, by now; it may be in a moment. */
    public boolean verified() {
        return row.verified();
    }

    /** Whether it is what somebody waits for. */
    public boolean is(Wanted wanted) {
        return wanted.matches(row.kind(), content);
    }

    /** What its taker is told. */
    public CodeAnswer answer(Optional<String> warning) {
        return row.answer(content, warning, true);
    }

    @Override
    public String toString() {
        return "OpenCode[" + row.uuid() + ", redacted]";
    }
}
