package id.ravi.tokens;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.Account;
import id.ravi.accounts.AccountDirectory;
import id.ravi.accounts.Accounts;
import id.ravi.payload.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a token means that the container has verified.
 *
 * <p>The owner of its own account and never more, whatever groups it claims: of the account that one of our tokens names,
 * or of the one that belongs to the subject of an external issuer, made at its first use.
 */
@ApplicationScoped
public class TokenCallers {
    @Inject
    AccessTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    Clock clock;

    /** Nobody, when the account is not there or the token is not valid yet, which the container does not look at. */
    public Optional<Caller> caller(JsonWebToken token, String address) {
        if (!isInForce(token)) {
            return Optional.empty();
        }
        return account(token, address)
                .map(account -> Caller.owner(account.id(), account.uuid(), Scheme.JWT, Set.of(Role.OWNER), address));
    }

    private Optional<Account> account(JsonWebToken token, String address) {
        var issuer = token.getIssuer();
        var subject = token.getSubject();
        if (issuer == null || subject == null || issuer.length() > 255 || subject.length() > 255) {
            return Optional.empty();
        }
        return tokens.isOwnIssuer(issuer)
                ? Uuids.canonical(subject).flatMap(accounts::find)
                : Optional.of(directory.of(issuer, subject, Scheme.JWT, address));
    }

    private boolean isInForce(JsonWebToken token) {
        try {
            Long notBefore = token.getClaim("nbf");
            return notBefore == null || notBefore <= clock.instant().getEpochSecond();
        } catch (ClassCastException noNumber) {
            // The container reads the claim as a number without asking whether it is one.
            return false;
        }
    }
}
