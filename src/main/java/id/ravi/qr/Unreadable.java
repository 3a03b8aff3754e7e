package id.ravi.qr;

/** The picture cannot be read, or holds no QR code; the message is a sentence for the client. */
public class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
        super(sentence, null, false, false);
    }
}
