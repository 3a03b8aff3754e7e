package id.ravi.threads;

import id.ravi.problem.Refusal;

/** There is no such thread in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchThread extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchThread() {
        super(Reason.NOT_FOUND, "No EmailThread matches the given query.");
    }
}
