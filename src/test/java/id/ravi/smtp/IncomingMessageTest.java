package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/** How much of a message is held. */
class IncomingMessageTest {
    private static final int MOST = 1_000_000;
    private static final String PEER = "192.0.2.1";

    private final MemoryBudget budget = new MemoryBudget(2 * MOST, 2 * MOST);

    @Test
    void aMessageTakesTwiceItsSizeUntilItIsClosed() throws IOException, RejectException {
        try (var message = new IncomingMessage(budget, PEER, MOST)) {
            assertThat(message.read(octets(MOST))).hasSize(MOST);
            assertThat(budget.left()).isZero();
        }
        assertThat(budget.left()).isEqualTo(2 * MOST);
    }

    @Test
    void oneThatIsTooLargeIsReadToItsEndAndTakesNothing() throws IOException {
        var stream = octets(MOST + 1);
        try (var message = new IncomingMessage(budget, PEER, MOST)) {
            assertThatThrownBy(() -> message.read(stream)).hasMessageContaining("5.3.4");
            assertThat(budget.left()).isEqualTo(2 * MOST);
        }
        assertThat(stream.available()).isZero();
    }

    @Test
    void oneThatFindsNoRoomIsReadToItsEnd() throws IOException {
        budget.take("other", MOST);
        var stream = octets(MOST);
        try (var message = new IncomingMessage(budget, PEER, MOST)) {
            assertThatThrownBy(() -> message.read(stream)).hasMessageContaining("4.3.1");
        }
        assertThat(stream.available()).isZero();
        assertThat(budget.left()).isEqualTo(MOST);
    }

    @Test
    void onePeerTakesNoMoreThanItsShare() throws IOException, RejectException {
        var shared = new MemoryBudget(8 * MOST, 2 * MOST);
        try (var second = new IncomingMessage(shared, PEER, MOST);
                var other = new IncomingMessage(shared, "192.0.2.2", MOST)) {
            try (var first = new IncomingMessage(shared, PEER, MOST)) {
                first.read(octets(MOST));
                assertThatThrownBy(() -> second.read(octets(MOST))).hasMessageContaining("4.3.1");
                assertThat(other.read(octets(MOST))).hasSize(MOST);
            }
            assertThat(second.read(octets(MOST))).hasSize(MOST);
        }
        assertThat(shared.left()).isEqualTo(8 * MOST);
    }

    @Test
    void oneWithoutEndIsCutOff() {
        try (var message = new IncomingMessage(budget, PEER, MOST)) {
            assertThatThrownBy(() -> message.read(octets(5 * MOST))).isInstanceOf(DropConnectionException.class);
        }
        assertThat(budget.left()).isEqualTo(2 * MOST);
    }

    private static InputStream octets(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
