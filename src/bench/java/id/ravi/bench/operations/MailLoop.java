package id.ravi.bench.operations;

import id.ravi.bench.load.Lanes;
import id.ravi.testing.SmtpClient;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages with a code, each durable before its 250: as many as eight connections bring. */
final class MailLoop implements Operation.Work {
    @Override
    public Attempt prepare(Scene scene, Pace pace) {
        var mailboxes = new Mailboxes(scene);
        var next = new AtomicInteger();
        return () -> Lanes.run(
                Mailboxes.LANES,
                pace.duration(),
                () -> new Sender(
                        mailboxes.connect(), mailboxes.recipients().get(next.getAndIncrement() % Mailboxes.LANES)));
    }

    private record Sender(SmtpClient client, Mailboxes.Recipient recipient) implements Lanes.Lane {
        @Override
        public long once() {
            long start = System.nanoTime();
            Mailboxes.send(client, recipient);
            return System.nanoTime() - start;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
