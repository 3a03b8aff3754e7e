package id.ravi.listing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Breaks an answer off that has begun: the client sees that it is not whole. */
final class ListEnded extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    ListEnded() {
        super(new IOException("Whoever reads the list may no longer do so"));
    }
}
