package id.ravi.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a message before it is read.
 *
 * @param id the row
 * @param size octets with which it came
 */
record Outline(long id, long size, Instant created) {
    private static final int MOST_ROWS = 50;

    /** About as much memory as messages may take that are read together; one is read however large it is. */
    private static final long MOST_OCTETS = 4 << 20;

    /** Of a larger message most is attachments, which are not read with it. */
    private static final long LARGEST = 2 << 20;

    /** The ids of the messages, in their order, by those that are read together. */
    static List<List<Long>> batches(List<Outline> messages) {
        var batches = new ArrayList<List<Long>>();
        var batch = new ArrayList<Long>();
        long octets = 0;
        for (var message : messages) {
            long size = Math.min(LARGEST, message.size());
            octets += size;
            if (!batch.isEmpty() && (octets > MOST_OCTETS || batch.size() == MOST_ROWS)) {
                batches.add(batch);
                batch = new ArrayList<>();
                octets = size;
            }
            batch.add(message.id());
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
