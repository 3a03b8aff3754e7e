package id.ravi.tokens;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.Account;
import id.ravi.accounts.AccountDirectory;
import id.ravi.payload.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a token means that the container has verified.
 *
 * <p>The owner of its own account and never more, whatever groups it claims: of the account that one of our tokens names,
 * as long as its sign-in lasts, or of the one that belongs to the subject of an external issuer, made at its first use.
 */
@ApplicationScoped
public class TokenCallers {
    private static final int LONGEST = 255;

    @Inject
    AccessTokens tokens;

    @Inject
    RefreshTokens signIns;

    @Inject
    AccountDirectory directory;

    @Inject
    Clock clock;

    /** Nobody, when the account is not there or the token is not valid yet, which the container does not look at. */
    public Optional<Caller> caller(JsonWebToken token, String address) {
        return Claims.of(token)
                .filter(claims -> claims.notBefore() <= clock.instant().getEpochSecond())
                .flatMap(claims ->
                        tokens.isOwnIssuer(claims.issuer()) ? own(claims, address) : foreign(claims, address));
    }

    private Optional<Caller> own(Claims claims, String address) {
        return Uuids.canonical(claims.subject())
                .flatMap(account -> Uuids.canonical(claims.signIn()).flatMap(signIn -> signIns.owner(account, signIn)
                        .map(owner -> caller(owner, address).signedInBy(signIn))));
    }

    private Optional<Caller> foreign(Claims claims, String address) {
        return Optional.of(caller(directory.of(claims.issuer(), claims.subject(), Scheme.JWT, address), address));
    }

    private static Caller caller(Account account, String address) {
        return Caller.owner(account.id(), account.uuid(), Scheme.JWT, Set.of(Role.OWNER), address);
    }

    /** What of a token is looked at; a token without it, or with something else in its place, means nobody. */
    private record Claims(String issuer, String subject, String signIn, long notBefore) {
        static Optional<Claims> of(JsonWebToken token) {
            try {
                Long notBefore = token.getClaim("nbf");
                Object signIn = token.getClaim("sid");
                return Optional.of(new Claims(
                                token.getIssuer(),
                                token.getSubject(),
                                signIn instanceof JsonString text ? text.getString() : String.valueOf(signIn),
                                notBefore == null ? 0 : notBefore))
                        .filter(claims -> fits(claims.issuer()) && fits(claims.subject()));
            } catch (ClassCastException wrongType) {
                // The container checks a token's signature, and casts its claims without looking.
                return Optional.empty();
            }
        }

        private static boolean fits(String text) {
            return text != null && text.length() <= LONGEST;
        }
    }
}
