package id.ravi.problem;

import jakarta.ejb.ApplicationException;

/**
 * An expected refusal: the request was understood and is declined for a reason that the client may know.
 *
 * <p>It rolls the transaction back and leaves an EJB unwrapped. It has no stack trace: it tells of the request, not of
 * the code. Its words reach the client, so they never hold a secret value, a key, a password or a token.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient ErrorBody body;

    /** A refusal that says one sentence, as {@code {"detail": …}}. */
    public Refusal(Reason reason, String detail) {
        this(reason, ErrorBody.detail(detail));
    }

    public Refusal(Reason reason, ErrorBody body) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.body = body;
    }

    public Reason reason() {
        return reason;
    }

    public ErrorBody body() {
        return body;
    }

    /** Seconds after which trying again makes sense; 0 where it never does. */
    public int retryAfterSeconds() {
        return 0;
    }

    /** Why a request is declined; each has one HTTP status. */
    public enum Reason {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        EXHAUSTED(429),
        UNAVAILABLE(503),
        /** Never thrown by a feature: what is left when something unexpected happened. */
        FAULT(500);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
