package id.ravi.tokens;

import id.ravi.problem.ErrorBody;
import id.ravi.problem.Refusal;

/** A refresh token that is unknown, expired or spent; which of them is not told. */
public class InvalidToken extends Refusal {
    private static final long serialVersionUID = 1;

    InvalidToken() {
        super(
                Reason.UNAUTHENTICATED,
                ErrorBody.detail("Token is invalid or expired").with("code", "token_not_valid"));
    }
}
