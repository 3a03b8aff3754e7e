package id.ravi.bench.operations;

import id.ravi.bench.load.Lanes;
import id.ravi.bench.load.Request;
import id.ravi.testing.SmtpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How long after its 250 a code reaches the agent that waits for it. Nothing counts but that. */
final class WaitLoop implements Operation.Work {
    private static final int LANES = 4;

    /** The wait has to be open before the mail comes. */
    private static final Duration TO_OPEN = Duration.ofMillis(50);

    /** The common pool has fewer threads than there are lanes, where there are few processors. */
    private static final Executor ASKING = task -> new Thread(task, "wait").start();

    @Override
    public Attempt prepare(Scene scene, Pace pace) {
        var mailboxes = new Mailboxes(scene);
        var next = new AtomicInteger();
        return () -> Lanes.run(
                LANES,
                pace.duration(),
                () -> new Waiter(
                        scene.site(),
                        mailboxes.connect(),
                        mailboxes.recipients().get(next.getAndIncrement() % LANES)));
    }

    private record Waiter(Site site, SmtpClient client, Mailboxes.Recipient recipient) implements Lanes.Lane {
        @Override
        public long once() throws InterruptedException, ExecutionException {
            var wait = Request.json("POST", "/api/codes/wait/", "{}").bearer(recipient.key());
            var answered = CompletableFuture.supplyAsync(
                    () -> {
                        site.send(wait);
                        return System.nanoTime();
                    },
                    ASKING);
            LockSupport.parkNanos(TO_OPEN.toNanos());
            Mailboxes.send(client, recipient);
            long accepted = System.nanoTime();
            return Math.max(0, answered.get() - accepted);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
