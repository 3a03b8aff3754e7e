package id.ravi.tasks;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Runs tasks on another executor, at most four of them at once unless told otherwise, the others in turn: a thousand answers
 * that become due in one second must not take a thousand threads and all connections to the database.
 */
public final class FewAtATime implements Executor {
    private final Executor executor;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Semaphore workers;

    public FewAtATime(Executor executor) {
        this(executor, 4);
    }

    /** For tasks that wait more than they work. */
    public FewAtATime(Executor executor, int most) {
        this.executor = executor;
        this.workers = new Semaphore(most);
    }

    /** Throws what the executor throws where it does not let the task in; then the task is not run, now or later. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        try {
            startWorker();
        } catch (RuntimeException | Error e) {
            if (tasks.remove(task)) {
                throw e;
            }
            // Otherwise a worker that was there already has taken it.
        }
    }

    private void startWorker() {
        if (workers.tryAcquire()) {
            try {
                executor.execute(this::work);
            } catch (RuntimeException | Error e) {
                workers.release();
                throw e;
            }
        }
    }

    private void work() {
        try {
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        } finally {
            workers.release();
            if (!tasks.isEmpty()) {
                // Added after the last look, by somebody who found every worker still at work; or a task has failed.
                startWorker();
            }
        }
    }
}
