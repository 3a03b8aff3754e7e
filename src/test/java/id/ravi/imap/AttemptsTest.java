package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.problem.Busy;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptsTest {
    private final Attempts attempts = new Attempts();

    static Stream<Throwable> ofTheMessage() {
        return Stream.of(
                new IOException("cannot be read"),
                new IllegalStateException("cannot be understood"),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new PersistenceException(new SQLException("too long", "22001")));
    }

    static Stream<Exception> ofTheServer() {
        return Stream.of(
                new Busy(),
                new PersistenceException(new SQLException("gone", "08000")),
                new PersistenceException(new SQLException("full", "HY000")),
                new PersistenceException(new SQLException("no connection in the pool")));
    }

    @ParameterizedTest
    @MethodSource("ofTheMessage")
    void areOverWhenOneMessageAlwaysFails(Throwable failure) {
        fail(4, 7, failure);
        assertThat(attempts.areOver(7)).isFalse();
        fail(1, 7, failure);
        assertThat(attempts.areOver(7)).isTrue();
        assertThat(attempts.areOver(8)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ofTheServer")
    void areNeverOverWhileTheServerItselfFails(Exception failure) {
        fail(100, 7, failure);
        assertThat(attempts.areOver(7)).isFalse();
    }

    @Test
    void anotherMessageBeginsAnew() {
        fail(4, 7, new IOException());
        fail(4, 8, new IOException());
        fail(1, 7, new IOException());
        assertThat(attempts.areOver(7)).isFalse();
    }

    private void fail(int times, long uid, Throwable failure) {
        for (int i = 0; i < times; i++) {
            attempts.failed(uid, failure);
        }
    }
}
