package id.ravi.device;

import id.ravi.problem.ErrorBody;
import id.ravi.problem.Incident;
import id.ravi.problem.Refusal;

/**
 * No keys for this device code, or not yet: 400 with an error code of RFC 8628, section 3.5.
 *
 * <p>Only {@code authorization_pending} makes clients ask again; they give up at every other one, so {@code slow_down} is
 * never answered.
 */
public class PollRefused extends Refusal {
    private static final long serialVersionUID = 1;

    private PollRefused(String error, String description) {
        super(Reason.INVALID, ErrorBody.oauth(error, description));
    }

    public static PollRefused pending() {
        return new PollRefused("authorization_pending", "Nobody has decided about the user code yet.");
    }

    public static PollRefused expired() {
        return new PollRefused("expired_token", "The device code has expired. Ask for a new one.");
    }

    public static PollRefused denied() {
        return new PollRefused("access_denied", "The sign-in was denied.");
    }

    /**
     * What a device is told when its keys could not be given: to ask again while its code is still good, and never anything
     * but a code that it survives or understands.
     */
    public static RuntimeException of(RuntimeException failure) {
        var refusal = Incident.refusal(failure);
        return switch (refusal.reason()) {
            case UNAVAILABLE, EXHAUSTED -> pending();
            case CONFLICT -> new PollRefused("access_denied", "The account has no room for another key.");
            default -> refusal;
        };
    }

    /** Unknown, or collected before. */
    public static PollRefused invalid() {
        return new PollRefused("invalid_grant", "The device code is unknown or already used.");
    }
}
