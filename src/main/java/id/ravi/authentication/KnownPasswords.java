package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import id.ravi.encryption.Sha256;
import id.ravi.signin.BasicCredential;
import id.ravi.signin.PasswordRefused;
import id.ravi.signin.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Whom Basic credentials (RFC 7617) mean.
 *
 * <p>A right password counts for a second at the address that it came from, as keys and tokens do: a program sends it with
 * every request. A wrong one is never remembered, so each guess is judged and counted, and what was right at its address is
 * judged again, because it may now be one too many.
 */
@ApplicationScoped
public class KnownPasswords {
    private final RecentCallers<Sent> known = new RecentCallers<>();

    @Inject
    Passwords passwords;

    /** What somebody sent, from where. No password stays in memory. */
    private record Sent(ByteBuffer digest, String address) {
        static Sent of(String credential, String address) {
            return new Sent(ByteBuffer.wrap(Sha256.of(credential)), address);
        }
    }

    /** Whom a credential means that was right within the last second. Asks nobody and cannot fail. */
    Optional<Caller> seen(String credential, String address) {
        return known.seen(Sent.of(credential, address));
    }

    /** Whom a credential means; nobody, when it is not right. */
    Optional<Caller> find(String credential, String address) {
        return known.find(Sent.of(credential, address), () -> BasicCredential.parse(credential)
                .flatMap(basic -> passwords.check(basic, Scheme.BASIC, address))
                .map(signedIn -> signedIn.caller(Scheme.BASIC, address)));
    }

    void onRefusal(@Observes PasswordRefused refused) {
        known.forget((sent, caller) -> sent.address().equals(refused.address()));
    }
}
