package id.ravi.threads;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.UUID;

/** What stands before the messages of a thread. */
@JsonbPropertyOrder({"thread", "subject", "messages"})
public record ThreadHead(
        @JsonbProperty("thread_id") UUID thread, String subject, @JsonbProperty("message_count") int messages) {
    @Override
    public String toString() {
        return "ThreadHead[" + thread + ", redacted]";
    }

    /** The same without its words. */
    @JsonbPropertyOrder({"thread", "messages"})
    public record Safe(@JsonbProperty("thread_id") UUID thread, @JsonbProperty("message_count") int messages) {}
}
