package id.ravi.tokens;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.Account;
import id.ravi.accounts.AccountDirectory;
import id.ravi.payload.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a token means that the container has verified.
 *
 * <p>The owner of its own account and never more, whatever groups it claims: of the account that one of our tokens names,
 * as long as its sign-in lasts, or of the one that belongs to the subject of an external issuer, made at its first use.
 */
@ApplicationScoped
public class TokenCallers {
    @Inject
    AccessTokens tokens;

    @Inject
    RefreshTokens signIns;

    @Inject
    AccountDirectory directory;

    @Inject
    Clock clock;

    /** Nobody, when the account is not there, its sign-in has ended, or the token is not valid yet. */
    public Optional<Caller> caller(VerifiedToken token, String address) {
        return Optional.of(token)
                .filter(claims -> claims.notBefore() <= clock.instant().getEpochSecond())
                .flatMap(claims ->
                        tokens.isOwnIssuer(claims.issuer()) ? own(claims, address) : foreign(claims, address));
    }

    private Optional<Caller> own(VerifiedToken claims, String address) {
        return Uuids.canonical(claims.subject())
                .flatMap(account -> Uuids.canonical(claims.signIn()).flatMap(signIn -> signIns.owner(account, signIn)
                        .map(owner -> caller(owner, address).signedInBy(signIn))));
    }

    private Optional<Caller> foreign(VerifiedToken claims, String address) {
        return Optional.of(caller(directory.of(claims.issuer(), claims.subject(), Scheme.JWT, address), address));
    }

    private static Caller caller(Account account, String address) {
        return Caller.owner(account.id(), account.uuid(), Scheme.JWT, Set.of(Role.OWNER), address);
    }
}
