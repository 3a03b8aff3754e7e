package id.ravi.codes;

import id.ravi.extraction.Arrival;
import id.ravi.identities.Target;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the codes of what has arrived and keeps them, in the transaction of whoever asks. */
@ApplicationScoped
public class ArrivedCodes {
    public void keep(Target identity, Origin origin, Arrival arrival) {
        // Nothing is found yet.
    }
}
