package id.ravi.messages;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import jakarta.json.JsonObject;
import java.util.List;

/** What a client sees in its inbox. */
final class Inbox {
    static final String MESSAGES = "/api/email-messages/";

    private Inbox() {}

    /** The ids of the listed messages, in their order. */
    static List<Long> ids(Client client, String query) {
        return ids(client.get(MESSAGES + query));
    }

    static List<Long> ids(Reply reply) {
        return reply.array().getValuesAs(JsonObject.class).stream()
                .map(message -> message.getJsonNumber("id").longValueExact())
                .toList();
    }
}
