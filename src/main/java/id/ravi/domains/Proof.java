package id.ravi.domains;

import id.ravi.access.Caller;
import id.ravi.dns.Dns;
import id.ravi.dns.NoAnswer;
import id.ravi.problem.Refusal;
import id.ravi.ratelimit.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for the records of challenges, three seconds at most, outside of any transaction. */
@ApplicationScoped
public class Proof {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int FEW = 2;

    /** Who has a silent name server would otherwise hold as many threads as he likes. */
    private final RateLimit tries =
            new RateLimit(20, Duration.ofMinutes(1), "Too many attempts to verify domains. Try again later.");

    @Inject
    Dns dns;

    /** Refuses unless the record is there, and tells nothing of what is there instead. */
    void require(Caller caller, Challenge challenge) {
        tries.take(caller.account());
        if (!isMet(challenge)) {
            var record = challenge.record();
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    "No TXT record \"" + record.value() + "\" was found at " + record.name()
                            + ". New records may take a while to be seen.");
        }
    }

    private boolean isMet(Challenge challenge) {
        try {
            return challenge.isMet(dns.within(PATIENCE, FEW));
        } catch (NoAnswer e) {
            return false;
        }
    }
}
