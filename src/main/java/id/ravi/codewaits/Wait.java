package id.ravi.codewaits;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.codes.OpenCode;
import id.ravi.codes.Wanted;
import id.ravi.tasks.ClientConnection;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that waits for a code of one identity. Two are never the same. Whoever has seized it, and nobody else, answers it
 * or lets it go on.
 */
final class Wait {
    final Caller caller;
    final Scope scope;

    private final Wanted wanted;
    private final Instant opened;
    private final Instant until;
    private final AsyncResponse response;
    private final ClientConnection client;
    private final AtomicBoolean seized = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();

    /**
     * @param scope one identity
     * @param opened by the clock of the database
     * @param until by the clock of this node
     */
    Wait(
            Caller caller,
            Scope scope,
            Wanted wanted,
            Instant opened,
            Instant until,
            AsyncResponse response,
            ClientConnection client) {
        this.caller = caller;
        this.scope = scope;
        this.wanted = wanted;
        this.opened = opened;
        this.until = until;
        this.response = response;
        this.client = client;
    }

    long identity() {
        return scope.identity().orElseThrow();
    }

    Instant opened() {
        return opened;
    }

    /** Whether the code came after the opening and is what it waits for. */
    boolean fits(OpenCode code) {
        return !code.created().isBefore(opened) && code.is(wanted);
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

    /** With what it waits for, with nothing, or with a refusal. */
    void answer(Object answer) {
        if (answer instanceof Throwable refusal) {
            response.resume(refusal);
        } else {
            response.resume(answer);
        }
    }
}
