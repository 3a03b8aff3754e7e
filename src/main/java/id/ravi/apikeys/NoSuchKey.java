package id.ravi.apikeys;

import id.ravi.problem.Refusal;

/** There is no such key in the caller's reach, or it is good for nothing any more; which of them is not told. */
public class NoSuchKey extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchKey() {
        super(Reason.NOT_FOUND, "No APIKey matches the given query.");
    }
}
