package id.ravi.endtoend;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Prints how long Argon2id takes in Java, from which {@code e2e.md} reckons what a guess costs. */
final class DerivationTime {
    private static final int TIMES = 15;

    private DerivationTime() {}

    public static void main(String[] arguments) {
        var salt = BoxKeys.random(16);
        var millis = IntStream.range(0, TIMES)
                .mapToLong(i -> millis(salt, i))
                .sorted()
                .toArray();
        System.out.printf(
                "Argon2id, %d passes over %d KiB: %d ms (median of %d, from %d to %d)%n",
                Derivation.USUAL.time(),
                Derivation.USUAL.kibibytes(),
                millis[TIMES / 2],
                TIMES,
                millis[0],
                millis[TIMES - 1]);
    }

    private static long millis(byte[] salt, int i) {
        long started = System.nanoTime();
        Derivation.USUAL.key("passphrase " + i, salt);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
