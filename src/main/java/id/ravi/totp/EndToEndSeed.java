package id.ravi.totp;

import id.ravi.problem.Refusal;

/** The server cannot open the seed: a client has sealed it. */
public class EndToEndSeed extends Refusal {
    private static final long serialVersionUID = 1;

    EndToEndSeed() {
        super(
                Reason.CONFLICT,
                "The seed of this entry is end-to-end encrypted: open sealed_secret and compute the code in the client.");
    }
}
