package id.ravi.dns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Look-ups for one purpose, which share a time and a number. For one thread. */
public final class Lookups {
    /** Longer ones are left out: keys and policies need a few hundred. */
    private static final int MOST_OCTETS = 4_096;

    private final LookupSession session;
    private final long deadline;
    private int left;

    Lookups(LookupSession session, Duration time, int most) {
        this.session = session;
        this.deadline = System.nanoTime() + time.toNanos();
        this.left = most;
    }

    /** Whether there is still time. */
    public boolean isInTime() {
        return System.nanoTime() - deadline < 0;
    }

    /** The texts at a name, each in one piece; none where there is no such name. */
    public List<String> texts(String name) throws NoAnswer {
        return records(name, Type.TXT).stream()
                .filter(TXTRecord.class::isInstance)
                .map(found -> text((TXTRecord) found))
                .filter(octets -> octets.length <= MOST_OCTETS)
                .map(octets -> new String(octets, UTF_8))
                .toList();
    }

    /**
     * The records at a name, aliases followed; none where there is no such name or none of that type.
     *
     * @param type of {@link Type}
     */
    public List<Record> records(String name, int type) throws NoAnswer {
        if (left-- <= 0) {
            throw new NoAnswer("Too many look-ups");
        }
        var question = ask(name, type);
        try {
            return question.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .getRecords();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoSuchDomainException || e.getCause() instanceof NoSuchRRSetException) {
                return List.of();
            }
            throw new NoAnswer("The look-up has failed");
        } catch (TimeoutException e) {
            question.cancel(true);
            throw new NoAnswer("The time is up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("Interrupted");
        }
    }

    private CompletableFuture<LookupResult> ask(String name, int type) throws NoAnswer {
        try {
            return session.lookupAsync(Name.fromString(name, Name.root), type).toCompletableFuture();
        } catch (TextParseException e) {
            throw new NoAnswer("That is no name");
        }
    }

    private static byte[] text(TXTRecord found) {
        var octets = new ByteArrayOutputStream();
        for (Object part : found.getStringsAsByteArrays()) {
            octets.writeBytes((byte[]) part);
        }
        return octets.toByteArray();
    }
}
