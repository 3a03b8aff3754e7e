package id.ravi.secrets;

import id.ravi.problem.Refusal;

/** There is no such secret in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchSecret extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchSecret() {
        super(Reason.NOT_FOUND, "No SecretEntry matches the given query.");
    }
}
