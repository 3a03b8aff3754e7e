package id.ravi.cli;

import id.ravi.testing.Reply;
import jakarta.json.JsonObject;

/** What the command line prints when the server refuses. */
class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private ApiError(int status, String text) {
        super(text);
        this.status = status;
    }

    static ApiError of(Reply reply) {
        return new ApiError(
                reply.status(),
                reply.json() instanceof JsonObject body && body.containsKey("detail")
                        ? "API error: " + body.getString("detail")
                        : "API error (status " + reply.status() + "): " + reply.body());
    }

    static ApiError login(String text) {
        return new ApiError(400, text);
    }

    int status() {
        return status;
    }
}
