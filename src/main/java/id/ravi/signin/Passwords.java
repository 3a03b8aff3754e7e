package id.ravi.signin;

import id.ravi.access.Scheme;
import id.ravi.encryption.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Judges passwords, and keeps them from being guessed: 5 failures per user and address and 20 per address in 15 minutes,
 * then 429 for that pair or address.
 *
 * <p>A user who is tried from many addresses is slowed from everywhere, never refused, so that nobody can lock an owner
 * out. Known and unknown users get the same words.
 */
@ApplicationScoped
public class Passwords {
    private static final long SLOWED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int STRIPES = 256;

    /** The checks of one address take turns on a node: guesses sent at once would all be judged before one counts. */
    private final ReentrantLock[] turns =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** Slowed requests hold a thread each; more than a few of them may not. */
    private final Semaphore slowed = new Semaphore(8);

    @Inject
    SignInFailures failures;

    @Inject
    Realm realm;

    /** The user, if the password is right. */
    public Optional<SignedIn> check(BasicCredential credential, Scheme scheme, String address) {
        var name = Sha256.of(credential.normalName());
        if (failures.count(name, address).isUnderAttack()) {
            slowDown();
        }
        var turn = turns[Math.floorMod(address.hashCode(), STRIPES)];
        turn.lock();
        try {
            return judge(credential, name, scheme, address);
        } finally {
            turn.unlock();
        }
    }

    private Optional<SignedIn> judge(BasicCredential credential, byte[] name, Scheme scheme, String address) {
        var count = failures.count(name, address);
        if (count.isOverLimit()) {
            throw new TooManyFailures((int) SignInFailures.WINDOW.toSeconds());
        }
        var signedIn = realm.check(credential, scheme, address);
        if (signedIn.isEmpty()) {
            failures.add(name, address);
        } else if (count.any()) {
            failures.forget(name, address);
        }
        return signedIn;
    }

    private void slowDown() {
        if (!slowed.tryAcquire()) {
            throw new TooManyFailures(1);
        }
        try {
            LockSupport.parkNanos(SLOWED_NANOS);
        } finally {
            slowed.release();
        }
    }
}
