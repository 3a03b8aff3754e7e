package id.ravi.mailauth;

import id.ravi.dns.Dns;
import id.ravi.dns.NoAnswer;
import id.ravi.publicsuffix.Host;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at one message after the other, for two seconds at most and with few questions each. Never throws: what cannot be
 * judged is not a pass.
 */
@ApplicationScoped
public class MailAuthentication {
    private static final Logger LOG = Logger.getLogger(MailAuthentication.class.getName());
    private static final Duration FOR_POLICY = Duration.ofMillis(500);
    private static final Duration FOR_EACH = Duration.ofMillis(750);
    private static final int FEW = 10;

    /** Ten terms of SPF, each with ten names. */
    private static final int MANY = 110;

    private Dns dns;

    /** For the container, which puts itself before the real one. */
    protected MailAuthentication() {}

    @Inject
    MailAuthentication(Dns dns) {
        this.dns = dns;
    }

    /** What is known of the origin of the message. */
    public Verdict verify(Peer peer, byte[] raw) {
        try {
            return RawMessage.of(raw)
                    .map(message -> judge(peer, message))
                    .orElse(new Verdict(Result.NONE, Result.NONE, Result.FAIL, ""));
        } catch (RuntimeException | StackOverflowError e) {
            // The name alone: the rest may quote the message.
            LOG.log(
                    Level.FINE,
                    "The origin of a message cannot be judged: {0}",
                    e.getClass().getName());
            return new Verdict(Result.NONE, Result.NONE, Result.NONE, "");
        }
    }

    private Verdict judge(Peer peer, RawMessage message) {
        var from = From.address(message).orElse("");
        var spf = SpfCheck.of(peer, dns.within(FOR_EACH, MANY));
        var dkim = DkimCheck.of(message, dns.within(FOR_EACH, FEW));
        var dmarc = From.domain(from.substring(from.lastIndexOf('@') + 1))
                .map(domain -> dmarc(domain, spf, dkim))
                .orElse(Result.FAIL);
        return new Verdict(spf.result(), dkim.result(), dmarc, from);
    }

    private Result dmarc(Host domain, Outcome spf, Outcome dkim) {
        try {
            return DmarcPolicy.of(domain, dns.within(FOR_POLICY, FEW))
                    .map(policy -> policy.judge(domain, spf, dkim))
                    .orElse(Result.NONE);
        } catch (NoAnswer e) {
            return Result.NONE;
        }
    }
}
