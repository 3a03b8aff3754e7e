package id.ravi.problem;

/** The caller is known, and may not: 403. */
public class Forbidden extends Refusal {
    private static final long serialVersionUID = 1;

    public Forbidden() {
        super(Reason.FORBIDDEN, "You do not have permission to perform this action.");
    }
}
