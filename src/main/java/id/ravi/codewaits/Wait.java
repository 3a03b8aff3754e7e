package id.ravi.codewaits;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.codes.OpenCode;
import id.ravi.tasks.ClientConnection;
import id.ravi.time.Timestamp;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that waits for a code of one identity. Two are never the same. Whoever has seized it, and nobody else, answers it
 * or lets it go on.
 */
final class Wait {
    /** What took that long to be kept may be seen only after the wait that was open when it began. */
    private static final Duration LATE = Duration.ofMinutes(1);

    final Caller caller;
    final Scope scope;

    private final WaitForm form;
    private final Instant asked;
    private final Instant until;
    private final AsyncResponse response;
    private final ClientConnection client;
    private final AtomicBoolean seized = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();

    /**
     * @param scope one identity
     * @param asked when it came, by the clock of the database
     * @param until by the clock of this node
     */
    Wait(
            Caller caller,
            Scope scope,
            WaitForm form,
            Instant asked,
            Instant until,
            AsyncResponse response,
            ClientConnection client) {
        this.caller = caller;
        this.scope = scope;
        this.form = form;
        this.asked = asked;
        this.until = until;
        this.response = response;
        this.client = client;
    }

    long identity() {
        return scope.identity().orElseThrow();
    }

    /** From when on codes count, by the clock of the database. */
    Instant opened() {
        return form.since();
    }

    /** Whether what it waits for may have been kept before it came. */
    boolean looksBack() {
        return opened().isBefore(asked);
    }

    /** From when on the wait that follows this one has to look, so that nothing is lost between the two. */
    Instant next() {
        var late = asked.minus(LATE);
        return opened().isAfter(late) ? opened() : late;
    }

    /** Whether the code came after the opening and is what it waits for; no becomes yes where its sender was verified since. */
    boolean fits(OpenCode code) {
        return !code.created().isBefore(opened()) && (code.verified() || !form.verified()) && code.is(form.wanted());
    }

    boolean seize() {
        return seized.compareAndSet(false, true);
    }

    void letGo() {
        seized.set(false);
    }

    /** Whether its last look is to begin: its time is up, and nobody has begun it. */
    boolean beginEnd(Instant now) {
        return !until.isAfter(now) && ending.compareAndSet(false, true);
    }

    /** It was somebody else's when it was to end: it is to be tried again. */
    void endAgain() {
        ending.set(false);
    }

    boolean isAbandoned() {
        return !client.isOpen();
    }

    /** Nothing came; whoever asks again should say since when it waits. */
    void answerNothing() {
        answer(Response.noContent().header("X-Ravi-Since", Timestamp.of(next())).build());
    }

    /** With what it waits for, or with a refusal. */
    void answer(Object answer) {
        if (answer instanceof Throwable refusal) {
            response.resume(refusal);
        } else {
            response.resume(answer);
        }
    }
}
