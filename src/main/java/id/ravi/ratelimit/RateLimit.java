package id.ravi.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.problem.Throttled;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many times within so long, for everybody separately: a bucket is full at first and refills evenly.
 *
 * <p>A bucket that nobody uses for the whole period is full again, and so is forgotten. It remembers the 100,000 who came
 * last.
 */
public final class RateLimit {
    private static final long MOST = 100_000;

    private final Cache<Object, Bucket> buckets;
    private final Bandwidth bandwidth;
    private final String sentence;

    /** Of some tokens per period; whoever has none left is told the sentence. */
    public RateLimit(long tokens, Duration period, String sentence) {
        this.bandwidth = Bandwidth.builder()
                .capacity(tokens)
                .refillGreedy(tokens, period)
                .build();
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(period)
                .maximumSize(MOST)
                .executor(Runnable::run)
                .build();
        this.sentence = sentence;
    }

    /** Takes a token from somebody's bucket, or refuses with {@link Throttled} when there is none. */
    public void take(Object who) {
        var probe = bucket(who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(sentence, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes a token from somebody's bucket; false when there is none. */
    public boolean tryTake(Object who) {
        return bucket(who).tryConsume(1);
    }

    /** Puts a token back that {@link #take} took, because what was done does not count after all. */
    public void giveBack(Object who) {
        bucket(who).addTokens(1);
    }

    private Bucket bucket(Object who) {
        return buckets.get(who, unknown -> Bucket.builder().addLimit(bandwidth).build());
    }
}
