package id.ravi.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FewAtATimeTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FewAtATime few = new FewAtATime(threads);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void runsEveryTaskOnFourThreadsAtMost() throws InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var left = new CountDownLatch(10_000);
        for (int i = 0; i < 10_000; i++) {
            few.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
                left.countDown();
            });
        }
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void runsAsManyAtOnceAsItIsTold() throws InterruptedException {
        var together = new CountDownLatch(8);
        var wide = new FewAtATime(threads, 8);
        for (int i = 0; i < 8; i++) {
            wide.execute(() -> {
                together.countDown();
                meet(together);
            });
        }
        assertThat(together.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsRefusedIsNotRunLater() {
        var full = new AtomicBoolean(true);
        var picky = new FewAtATime(task -> {
            if (full.get()) {
                throw new RejectedExecutionException("This test has no thread");
            }
            task.run();
        });
        var ran = new ArrayList<String>();
        assertThatThrownBy(() -> picky.execute(() -> ran.add("refused")))
                .isInstanceOf(RejectedExecutionException.class);
        full.set(false);
        picky.execute(() -> ran.add("taken"));
        assertThat(ran).containsExactly("taken");
    }

    @Test
    void goesOnAfterATaskThatFails() throws InterruptedException {
        var left = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            few.execute(() -> {
                left.countDown();
                throw new IllegalStateException("This test makes a task fail");
            });
        }
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void meet(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
