package id.ravi.bench.measure;

/** Figures as short as a test wants them. */
public final class Some {
    private Some() {}

    /** With this processor time of the server, and ones. */
    public static Figures figures(double server) {
        return new Figures(1, 1, 1, 1, server, 1, 1, 1, 1);
    }

    /** With these latencies and this rate, and ones. */
    public static Figures figures(double perSecond, double p50, double p99) {
        return new Figures(perSecond, p50, p99, p99, 1, 1, 1, 1, 1);
    }
}
