package id.ravi.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of clients that no other test uses, from the network that RFC 2544 sets aside for tests. */
public final class Addresses {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Addresses() {}

    public static String fresh() {
        int number = NEXT.incrementAndGet();
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }
}
