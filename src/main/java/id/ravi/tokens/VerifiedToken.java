package id.ravi.tokens;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What is looked at of a token that the container has verified.
 *
 * @param signIn what our own tokens call the sign-in that they are of; any text in others
 * @param notBefore seconds since 1970, which the container does not look at; 0 without the claim
 * @param expires seconds since 1970
 */
public record VerifiedToken(String issuer, String subject, String signIn, long notBefore, long expires) {
    private static final int LONGEST = 255;

    /** A token without what is looked at, or with something else in its place, means nobody. */
    public static Optional<VerifiedToken> of(JsonWebToken token) {
        try {
            Long notBefore = token.getClaim("nbf");
            Object signIn = token.getClaim("sid");
            return Optional.of(new VerifiedToken(
                            token.getIssuer(),
                            token.getSubject(),
                            signIn instanceof JsonString text ? text.getString() : String.valueOf(signIn),
                            notBefore == null ? 0 : notBefore,
                            token.getExpirationTime()))
                    .filter(claims -> fits(claims.issuer()) && fits(claims.subject()));
        } catch (ClassCastException wrongType) {
            // The container checks a token's signature, and casts its claims without looking.
            return Optional.empty();
        }
    }

    private static boolean fits(String text) {
        return text != null && text.length() <= LONGEST;
    }

    public boolean isGood(Instant now) {
        return notBefore <= now.getEpochSecond() && now.getEpochSecond() < expires;
    }
}
