package id.ravi.testing;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things at the same time. */
public final class Together {
    private Together() {}

    /** Calls the task once for each number below the count, all at once, and answers the results in that order. */
    public static <T> List<T> times(int count, IntFunction<T> task) {
        var begin = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            var results = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return task.apply(i);
                    }))
                    .toList();
            return results.stream().map(Together::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
