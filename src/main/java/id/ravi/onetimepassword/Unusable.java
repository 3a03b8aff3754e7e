package id.ravi.onetimepassword;

/** What was sent is no one-time password that can be kept; the message is a sentence for the client, and quotes nothing. */
public class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    public Unusable(String sentence) {
        super(sentence, null, false, false);
    }
}
