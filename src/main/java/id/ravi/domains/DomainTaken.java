package id.ravi.domains;

import id.ravi.problem.Refusal;

/** Another account has proved that the domain is its own: 409. */
public class DomainTaken extends Refusal {
    private static final long serialVersionUID = 1;

    DomainTaken() {
        super(Reason.CONFLICT, "Another account has verified this domain.");
    }
}
