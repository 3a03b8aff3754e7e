package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes secrets as fast as it can until the server is gone, and remembers what was answered.
 *
 * <p>Each secret is created and then changed once. Of a write that was not answered nobody knows whether it happened.
 */
class Ledger {
    private final Client client;
    private final CountDownLatch enough;
    private final Map<String, State> answered = new ConcurrentHashMap<>();

    Ledger(Client client, int enough) {
        this.client = client;
        this.enough = new CountDownLatch(enough);
    }

    /** Waits until there is something to lose; fails where the writers have given up before. */
    void awaitEnough() throws InterruptedException {
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
    }

    Map<String, State> answered() {
        return answered;
    }

    /** Returns when the server does not answer any more. */
    void writeUntilTheEnd(int writer) {
        try {
            for (int i = 0; ; i++) {
                write("W" + writer + "_" + i);
            }
        } catch (UncheckedIOException gone) {
            assertThat(answered).isNotEmpty();
        }
    }

    private void write(String key) {
        var created = client.post("/api/secrets/", "{\"key\": \"" + key + "\", \"value\": \"created " + key + "\"}");
        if (isAnswered(created, 201)) {
            var uuid = created.text("uuid");
            answered.put(uuid, new State("created " + key, Change.SENT));
            enough.countDown();
            var changed = client.patch("/api/secrets/" + uuid + "/", "{\"value\": \"changed " + key + "\"}");
            if (isAnswered(changed, 200)) {
                answered.put(uuid, new State("changed " + key, Change.ANSWERED));
            }
        }
    }

    /** While the database dies before the server does, the server says so. */
    private static boolean isAnswered(Reply reply, int status) {
        assertThat(reply.status()).isIn(status, 503);
        return reply.status() == status;
    }

    enum Change {
        SENT,
        ANSWERED
    }

    /** What must be there: the value of the last answered write, unless the one that was sent happened as well. */
    record State(String value, Change change) {
        boolean allows(String found) {
            return found.equals(value) || (change == Change.SENT && found.equals(value.replace("created", "changed")));
        }
    }
}
