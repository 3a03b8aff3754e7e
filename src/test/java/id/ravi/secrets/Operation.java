package id.ravi.secrets;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import java.util.concurrent.atomic.AtomicLong;

/** The operations on one secret, each with a body that is fine. */
enum Operation {
    RETRIEVE("GET", "", 200),
    PUT("PUT", "{\"key\": \"CHANGED_%s\"}", 200),
    PATCH("PATCH", "{\"notes\": \"changed\"}", 200),
    DELETE("DELETE", "", 204);

    private static final AtomicLong NEXT = new AtomicLong();

    private final String method;
    private final String body;
    private final int done;

    Operation(String method, String body, int done) {
        this.method = method;
        this.body = body;
        this.done = done;
    }

    Reply on(Client client, String uuid) {
        var unique = body.replace("%s", Long.toString(NEXT.getAndIncrement()));
        return client.json(method, "/api/secrets/" + uuid + "/", unique);
    }

    /** The status when it worked. */
    int done() {
        return done;
    }
}
