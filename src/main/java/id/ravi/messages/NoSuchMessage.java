package id.ravi.messages;

import id.ravi.problem.Refusal;

/** There is no such message in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchMessage extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchMessage() {
        super(Reason.NOT_FOUND, "No EmailMessage matches the given query.");
    }
}
