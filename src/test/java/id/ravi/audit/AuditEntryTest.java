package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.access.Caller;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Caller ALICE = Caller.server(1, new UUID(0, 1));
    private static final Caller BOB = Caller.server(2, new UUID(0, 2));

    @Test
    void whatOneCallerReadsIsOneEntryDatedAsTheFirst() {
        var together = AuditEntry.together(
                List.of(read(ALICE, 0, 1), read(BOB, 1, 1), read(ALICE, 2, 2, 3), read(ALICE, 3, 1), read(BOB, 4, 9)));
        assertThat(together).containsExactly(read(ALICE, 0, 1, 2, 3, 1), read(BOB, 1, 1, 9));
    }

    @Test
    void otherActionsStayApart() {
        var totp = new AuditEntry(NOON, ALICE, Action.TOTP_READ, List.of(row(1)), Outcome.DONE);
        assertThat(AuditEntry.together(List.of(read(ALICE, 0, 1), totp))).hasSize(2);
    }

    @Test
    void anEntryNamesAThousandRowsAtMostAndNoneIsLost() {
        var reads = Collections.nCopies(2_501, read(ALICE, 0, 7));
        var together = AuditEntry.together(reads);
        assertThat(together).extracting(entry -> entry.subjects().size()).containsExactly(1_000, 1_000, 501);
    }

    private static AuditEntry read(Caller caller, int second, int... rows) {
        var subjects = IntStream.of(rows).mapToObj(AuditEntryTest::row).toList();
        return new AuditEntry(NOON.plusSeconds(second), caller, Action.SECRETS_READ, subjects, Outcome.DONE);
    }

    private static UUID row(int number) {
        return new UUID(1, number);
    }
}
