package id.ravi.mail;

import java.util.List;

/**
 * A message was kept: fired in the transaction of the delivery, to be observed after its success.
 *
 * @param raw the message as it came; not to be changed
 * @param messages the rows that were written, one for each identity
 * @param identities the rows of the identities, in the same order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delivered(Envelope envelope, byte[] raw, List<Long> messages, List<Long> identities) {
    public Delivered {
        messages = List.copyOf(messages);
        identities = List.copyOf(identities);
    }

    @Override
    public String toString() {
        return "Delivered" + messages;
    }
}
