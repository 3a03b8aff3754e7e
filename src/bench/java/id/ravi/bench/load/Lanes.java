package id.ravi.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Threads that each do one thing over and over until the time is up: load that is not HTTP. Their time is this process's. */
public final class Lanes {
    private Lanes() {}

    /** What one thread does; closed in the end, whatever happened. */
    public interface Lane extends AutoCloseable {
        /** Does it once, and answers how many nanoseconds of that count. */
        long once() throws Exception;

        @Override
        default void close() {}
    }

    /** Opens so many lanes and runs them for so long; fails if one of them fails. */
    public static Answers run(int count, Duration duration, Callable<? extends Lane> opening) {
        var latencies = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
        var threads = Executors.newFixedThreadPool(count);
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try {
            List<Future<Void>> lanes = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> drive(opening, end, latencies)))
                    .toList();
            lanes.forEach(Lanes::await);
            return new Answers(latencies.getTotalCount(), Duration.ofNanos(System.nanoTime() - begin), latencies);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void drive(Callable<? extends Lane> opening, long end, ConcurrentHistogram latencies)
            throws Exception {
        try (var lane = opening.call()) {
            while (System.nanoTime() < end) {
                latencies.recordValue(lane.once());
            }
            return null;
        }
    }

    private static void await(Future<Void> lane) {
        try {
            lane.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
