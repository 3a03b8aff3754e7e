package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.ForwardingExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a session that cannot be started. */
class SessionExecutorTest {
    static Stream<Throwable> reasons() {
        return Stream.of(new OutOfMemoryError("no thread"), new IllegalStateException("stopped"));
    }

    /** The only exception at which the library goes on accepting. */
    @ParameterizedTest
    @MethodSource("reasons")
    void itIsRejectedWhateverTheReason(Throwable reason) throws InterruptedException {
        var sessions = new SessionExecutor(failing(reason));
        assertThatThrownBy(() -> sessions.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasCause(reason);
        assertThat(sessions.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
    }

    private static ExecutorService failing(Throwable reason) {
        return new ForwardingExecutorService() {
            @Override
            protected ExecutorService delegate() {
                return ForkJoinPool.commonPool();
            }

            @Override
            public void execute(Runnable task) {
                if (reason instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) reason;
            }
        };
    }
}
