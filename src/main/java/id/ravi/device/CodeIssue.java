package id.ravi.device;

import id.ravi.persistence.Retry;
import id.ravi.problem.Busy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Gives out codes one after the other: in the database they would wait for each other all the same, and each hold one of
 * the connections that all other requests need.
 */
@ApplicationScoped
public class CodeIssue {
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    DeviceCodes codes;

    @Inject
    Retry retry;

    /** Who is over a limit is refused before it waits. */
    IssuedCode issue(String client, String address, String verificationUri) {
        codes.requireRoom(address);
        try {
            if (!turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return retry.onConflict(lock -> codes.issue(client, address, verificationUri));
        } finally {
            turn.release();
        }
    }
}
