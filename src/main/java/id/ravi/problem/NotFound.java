package id.ravi.problem;

/** There is nothing at this address, for example because it holds no uuid. */
public class NotFound extends Refusal {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super(Reason.NOT_FOUND, "Not found.");
    }
}
