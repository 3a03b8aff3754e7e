package id.ravi.contacts;

import id.ravi.problem.Refusal;

/** There is no such contact in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchContact extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchContact() {
        super(Reason.NOT_FOUND, "No Contact matches the given query.");
    }
}
