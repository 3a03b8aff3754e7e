package id.ravi.addresses;

import id.ravi.problem.Refusal;

/** Somebody has the address, or once had it: 409. */
public class AddressTaken extends Refusal {
    private static final long serialVersionUID = 1;

    AddressTaken() {
        super(Reason.CONFLICT, "This email address is taken.");
    }
}
