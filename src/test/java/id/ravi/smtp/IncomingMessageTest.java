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

    private final MemoryBudget budget = new MemoryBudget(2 * MOST);

    @Test
    void aMessageTakesTwiceItsSizeUntilItIsClosed() throws IOException, RejectException {
        try (var message = new IncomingMessage(budget, MOST)) {
            assertThat(message.read(octets(MOST))).hasSize(MOST);
            assertThat(budget.left()).isZero();
        }
        assertThat(budget.left()).isEqualTo(2 * MOST);
    }

    @Test
    void oneThatIsTooLargeIsReadToItsEndAndTakesNothing() throws IOException {
        var stream = octets(MOST + 1);
        try (var message = new IncomingMessage(budget, MOST)) {
            assertThatThrownBy(() -> message.read(stream)).hasMessageContaining("5.3.4");
            assertThat(budget.left()).isEqualTo(2 * MOST);
        }
        assertThat(stream.available()).isZero();
    }

    @Test
    void oneThatFindsNoRoomIsReadToItsEnd() throws IOException {
        budget.take(MOST);
        var stream = octets(MOST);
        try (var message = new IncomingMessage(budget, MOST)) {
            assertThatThrownBy(() -> message.read(stream)).hasMessageContaining("4.3.1");
        }
        assertThat(stream.available()).isZero();
        assertThat(budget.left()).isEqualTo(MOST);
    }

    @Test
    void oneWithoutEndIsCutOff() {
        try (var message = new IncomingMessage(budget, MOST)) {
            assertThatThrownBy(() -> message.read(octets(5 * MOST))).isInstanceOf(DropConnectionException.class);
        }
        assertThat(budget.left()).isEqualTo(2 * MOST);
    }

    private static InputStream octets(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
