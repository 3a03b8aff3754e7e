package id.ravi.identities;

import id.ravi.problem.Refusal;

/** Somebody wants a phone number, and this server knows nobody who has any: 503, until its operator names one. */
class NoPhoneProvider extends Refusal {
    private static final long serialVersionUID = 1;

    private static final int AN_HOUR = 3_600;

    NoPhoneProvider() {
        super(Reason.UNAVAILABLE, "No phone provider is configured on this server.");
    }

    @Override
    public int retryAfterSeconds() {
        return AN_HOUR;
    }
}
