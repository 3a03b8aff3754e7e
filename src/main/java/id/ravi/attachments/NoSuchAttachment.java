package id.ravi.attachments;

import id.ravi.problem.Refusal;

/** There is no such attachment in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchAttachment extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchAttachment() {
        super(Reason.NOT_FOUND, "No EmailAttachment matches the given query.");
    }
}
