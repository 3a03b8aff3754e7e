package id.ravi.smtp;

import com.google.common.util.concurrent.ForwardingExecutorService;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The container's executor for a library that wants to end its executor, which nobody may do: ending this one waits for the
 * tasks that run, ten seconds at most.
 */
final class SessionExecutor extends ForwardingExecutorService {
    private static final Logger LOG = Logger.getLogger(SessionExecutor.class.getName());
    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService container;
    private final Phaser running = new Phaser(1);

    SessionExecutor(ExecutorService container) {
        this.container = container;
    }

    @Override
    protected ExecutorService delegate() {
        return container;
    }

    /** Whatever keeps it from starting, such as no memory for a thread, is what the library expects: a refusal. */
    @Override
    public void execute(Runnable task) {
        running.register();
        try {
            container.execute(() -> run(task));
        } catch (RuntimeException | Error e) {
            running.arriveAndDeregister();
            throw new RejectedExecutionException("No thread for it", e);
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "An SMTP session has failed", e);
        } finally {
            running.arriveAndDeregister();
        }
    }

    @Override
    public void shutdown() {
        // Nothing is started any more: whoever starts sessions has ended.
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
