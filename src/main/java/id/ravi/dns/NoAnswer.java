package id.ravi.dns;

/** Nobody has answered in time, or what was answered cannot be used: whether there is such a record is not known. */
public class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    NoAnswer(String why) {
        super(why, null, false, false);
    }
}
