package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.codes.Wanted;
import id.ravi.problem.Throttled;
import id.ravi.tasks.ClientConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Wanted ANYTHING = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    private final Waits waits = new Waits();

    @Test
    void anIdentityHasAHundredPlaces() {
        open(1, 1, 100);
        assertThatThrownBy(() -> waits.add(aWait(1, 1))).isInstanceOf(Throttled.class);
        open(1, 2, 1);
        assertThat(waits.size()).isEqualTo(101);
    }

    @Test
    void anAccountHasAThousandPlaces() {
        LongStream.range(0, 10).forEach(identity -> open(1, identity, 100));
        assertThatThrownBy(() -> waits.add(aWait(1, 10))).isInstanceOf(Throttled.class);
        open(2, 11, 1);
    }

    @Test
    void aNodeHasFiveThousandPlaces() {
        LongStream.range(0, 50).forEach(identity -> open(identity, identity, 100));
        assertThatThrownBy(() -> waits.add(aWait(50, 50))).isInstanceOf(TooManyWait.class);
        assertThat(waits.all()).hasSize(5_000);
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        open(1, 1, 99);
        var last = aWait(1, 1);
        waits.add(last);
        waits.remove(last);
        waits.remove(last);
        assertThat(waits.size()).isEqualTo(99);
        open(1, 1, 1);
        assertThatThrownBy(() -> waits.add(aWait(1, 1))).isInstanceOf(Throttled.class);
    }

    @Test
    void theLongestComesFirst() {
        var first = aWait(1, 1);
        var second = aWait(1, 1);
        var third = aWait(1, 1);
        waits.add(first);
        waits.add(second);
        waits.add(third);
        waits.remove(second);
        assertThat(waits.of(1)).containsExactly(first, third);
        assertThat(waits.of(2)).isEmpty();
    }

    @Test
    void nobodyComesAfterTheEnd() {
        waits.close();
        assertThatThrownBy(() -> waits.add(aWait(1, 1))).isInstanceOf(TooManyWait.class);
    }

    @Test
    void isSeizedByOneAtATimeAndEndsWhenItsTimeIsUp() {
        var wait = aWait(1, 1);
        assertThat(wait.seize()).isTrue();
        assertThat(wait.seize()).isFalse();
        wait.letGo();
        assertThat(wait.seize()).isTrue();
        assertThat(wait.beginEnd(NOON.plusSeconds(24))).isFalse();
        assertThat(wait.beginEnd(NOON.plusSeconds(25))).isTrue();
        assertThat(wait.beginEnd(NOON.plusSeconds(25))).isFalse();
        wait.endAgain();
        assertThat(wait.beginEnd(NOON.plusSeconds(25))).isTrue();
    }

    @Test
    void theNextOneBeginsWhereThisOneBeganOrAMinuteBefore() {
        assertThat(aWait(1, 1).looksBack()).isFalse();
        assertThat(aWait(1, 1).next()).isEqualTo(NOON);
        assertThat(aWait(1, 1, NOON.minusSeconds(59)).looksBack()).isTrue();
        assertThat(aWait(1, 1, NOON.minusSeconds(59)).next()).isEqualTo(NOON.minusSeconds(59));
        assertThat(aWait(1, 1, NOON.minusSeconds(240)).next()).isEqualTo(NOON.minusSeconds(60));
    }

    private void open(long account, long identity, int count) {
        for (int i = 0; i < count; i++) {
            waits.add(aWait(account, identity));
        }
    }

    /** Nobody answers it here. */
    private static Wait aWait(long account, long identity) {
        return aWait(account, identity, NOON);
    }

    private static Wait aWait(long account, long identity, Instant since) {
        var caller = Caller.server(account, new UUID(0, account));
        var scope = new Scope(account, Optional.of(identity));
        var form = new WaitForm(ANYTHING, false, since, Duration.ofSeconds(25));
        return new Wait(caller, scope, form, NOON, NOON.plusSeconds(25), null, ClientConnection.unknown());
    }
}
