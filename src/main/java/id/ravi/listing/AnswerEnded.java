package id.ravi.listing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Breaks an answer off that has begun: the client sees that it is not whole. */
public final class AnswerEnded extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    public AnswerEnded() {
        super(new IOException("Whoever reads the answer may no longer do so"));
    }
}
