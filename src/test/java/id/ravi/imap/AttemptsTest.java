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
    void areOverWhenOneMessageFailsAndAnotherDoesNot(Throwable failure) {
        fail(4, 7, failure);
        attempts.succeeded(8);
        assertThat(attempts.areOver(7)).isFalse();
        fail(1, 7, failure);
        assertThat(attempts.areOver(7)).isTrue();
        assertThat(attempts.areOver(8)).isFalse();
    }

    @Test
    void areNotOverWhileNoOtherMessageSucceeds() {
        for (int i = 0; i < 1_000; i++) {
            fail(1, attempts.first(new long[] {7, 8, 9}), new IOException());
        }
        assertThat(attempts.areOver(7) || attempts.areOver(8) || attempts.areOver(9))
                .isFalse();
    }

    @Test
    void anotherMustHaveSucceededSinceTheLastFailure() {
        attempts.succeeded(6);
        fail(2, 7, new IOException());
        attempts.succeeded(8);
        fail(100, 7, new IOException());
        assertThat(attempts.areOver(7)).isFalse();
        attempts.provedNothing(9);
        fail(1, 7, new IOException());
        assertThat(attempts.areOver(7)).isFalse();
        attempts.succeeded(8);
        fail(1, 7, new IOException());
        assertThat(attempts.areOver(7)).isTrue();
    }

    @Test
    void whatFailedLeastComesFirst() {
        var uids = new long[] {7, 8, 9};
        assertThat(attempts.first(uids)).isEqualTo(7);
        fail(1, 7, new IOException());
        assertThat(attempts.first(uids)).isEqualTo(8);
        fail(1, 8, new IOException());
        attempts.provedNothing(9);
        assertThat(attempts.first(uids)).isEqualTo(7);
        fail(1, 7, new IOException());
        attempts.forget(8);
        assertThat(attempts.first(uids)).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("ofTheServer")
    void areNeverOverWhileTheServerItselfFails(Exception failure) {
        for (int i = 0; i < 100; i++) {
            fail(1, 7, failure);
            attempts.succeeded(8);
        }
        assertThat(attempts.areOver(7)).isFalse();
    }

    @Test
    void otherNumbersAreOtherMessages() {
        assertThat(attempts.under(1)).isTrue();
        fail(4, 7, new IOException());
        attempts.succeeded(8);
        assertThat(attempts.under(1)).isFalse();
        assertThat(attempts.under(2)).isTrue();
        fail(1, 7, new IOException());
        assertThat(attempts.areOver(7)).isFalse();
    }

    @Test
    void aMessageThatSucceededBeginsAnew() {
        fail(4, 7, new IOException());
        attempts.succeeded(7);
        attempts.succeeded(8);
        fail(1, 7, new IOException());
        assertThat(attempts.areOver(7)).isFalse();
    }

    private void fail(int times, long uid, Throwable failure) {
        for (int i = 0; i < times; i++) {
            attempts.failed(uid, failure);
        }
    }
}
