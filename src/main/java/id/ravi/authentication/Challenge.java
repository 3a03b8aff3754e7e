package id.ravi.authentication;

import id.ravi.problem.ErrorBody;
import id.ravi.problem.Refusal;

/** Why a request without a valid credential is refused (401): which kind failed, and nothing about how. */
enum Challenge {
    NO_CREDENTIAL("Authentication credentials were not provided."),
    API_KEY("Invalid API key."),
    PASSWORD("Invalid username/password."),
    TOKEN("Given token not valid for any token type");

    private final String sentence;

    Challenge(String sentence) {
        this.sentence = sentence;
    }

    ErrorBody body() {
        var body = ErrorBody.detail(sentence);
        return this == TOKEN ? body.with("code", "token_not_valid") : body;
    }

    /** The same for whoever was let in before. */
    Refusal refusal() {
        return new Refusal(Refusal.Reason.UNAUTHENTICATED, body());
    }
}
