package id.ravi.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.access.Scheme;
import id.ravi.encryption.Sha256;
import id.ravi.persistence.Retry;
import id.ravi.problem.Busy;
import id.ravi.problem.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Judges passwords, and keeps them from being guessed: 5 failures per user and address and 20 per address in 15 minutes,
 * then 429 for that pair or address.
 *
 * <p>A user who is tried from many addresses is slowed from everywhere, but judged, so that nobody can lock an owner
 * out. Known and unknown users get the same words.
 */
@ApplicationScoped
public class Passwords {
    private static final long SLOWED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_WAIT_SECONDS = 5;

    /** A refusal takes at least so long, so that its time does not tell whether there is such a user. */
    private static final long REFUSAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The checks of one address take turns on a node: guesses sent at once would all be judged before one counts. */
    private final Cache<String, ReentrantLock> turns =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

    /** Slowed requests hold a thread each, so they queue; an address has at most one of them in the queue. */
    private final Semaphore slowed = new Semaphore(8, true);

    /** However many addresses somebody has: the other threads of the server go on working. */
    private final Semaphore waiting = new Semaphore(64);

    @Inject
    SignInFailures failures;

    @Inject
    Realm realm;

    @Inject
    Event<PasswordRefused> refused;

    @Inject
    Retry retry;

    /** The user, if the password is right. */
    public Optional<SignedIn> check(BasicCredential credential, Scheme scheme, String address) {
        var name = Sha256.of(credential.normalName());
        var turn = turns.get(address, first -> new ReentrantLock());
        if (!turn.tryLock()) {
            // Somebody else of this address is being judged: who is refused anyway does not wait for it.
            requireWithinLimit(failures.count(name, address));
            await(turn::tryLock);
        }
        try {
            return judge(credential, name, scheme, address);
        } finally {
            turn.unlock();
        }
    }

    private Optional<SignedIn> judge(BasicCredential credential, byte[] name, Scheme scheme, String address) {
        long started = System.nanoTime();
        var count = failures.count(name, address);
        requireWithinLimit(count);
        if (count.isUnderAttack()) {
            slowDown();
        }
        var signedIn = realm.check(credential, scheme, address);
        if (signedIn.isEmpty()) {
            retry.onConflict(lock -> failures.add(name, address));
            refused.fire(new PasswordRefused(address));
            LockSupport.parkNanos(REFUSAL_NANOS - (System.nanoTime() - started));
        } else if (count.any() && scheme == Scheme.SESSION) {
            // A human has found the password. A program repeats it all day, and would forget what others guess beside
            // it.
            retry.onConflict(lock -> failures.forget(name, address));
        }
        return signedIn;
    }

    private static void requireWithinLimit(FailureCount count) {
        if (count.isOverLimit()) {
            throw new Throttled("Too many failed sign-ins. Try again later.", SignInFailures.WINDOW);
        }
    }

    private void slowDown() {
        await((longest, unit) -> {
            boolean isNext = slowed.tryAcquire(longest, unit);
            if (isNext) {
                try {
                    LockSupport.parkNanos(SLOWED_NANOS);
                } finally {
                    slowed.release();
                }
            }
            return isNext;
        });
    }

    /** A thread waits for its turn, but not for ever, and not beside too many others. */
    private void await(Waiting turn) {
        if (!waiting.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!turn.succeeds(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            waiting.release();
        }
    }

    private interface Waiting {
        boolean succeeds(long longest, TimeUnit unit) throws InterruptedException;
    }
}
