package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets sealed texts be found by equality: the same text of the same identity under the same name has the same index, and
 * whoever reads the database can neither recognise nor try out any text.
 *
 * <p>An index is the first 16 octets of HMAC-SHA-256 under a random key of the identity's own, which lies in the database
 * sealed with its data key. What shows is which rows of one identity have equal texts, and nothing across identities.
 */
@ApplicationScoped
public class BlindIndex {
    private static final int OCTETS = 16;

    @EJB
    IndexKeys stored;

    @Inject
    Sealer sealer;

    private final Cache<UUID, SecretKeySpec> keys = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .executor(Runnable::run)
            .build();

    /**
     * The index of a text. An identity gets its key when it is first needed; its own row must have been committed before.
     *
     * @param name what the text is, such as a table and column: equal texts under different names have nothing in common
     */
    public byte[] of(UUID identity, String name, String text) {
        return index(key(identity), name, text);
    }

    /** The same for who only looks, with or without a transaction; none while the identity has nothing that could be found. */
    public Optional<byte[]> ifAny(UUID identity, String name, String text) {
        return known(identity).map(key -> index(key, name, text));
    }

    /**
     * The same for who has read the key with others, in one statement for many identities.
     *
     * @param sealed as it lies in {@code index_key}
     */
    public byte[] with(byte[] sealed, UUID identity, String name, String text) {
        return index(keys.get(identity, absent -> open(absent, sealed)), name, text);
    }

    private static byte[] index(SecretKeySpec key, String name, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((byte) name.length());
            mac.update(name.getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), OCTETS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform has no HMAC-SHA-256", e);
        }
    }

    /** Gives the identity its key, if it has none yet, so that there is a row by which others can lock it out. */
    public void prepare(UUID identity) {
        key(identity);
    }

    private SecretKeySpec key(UUID identity) {
        return keys.get(identity, absent -> open(absent, stored.findOrMake(absent)));
    }

    private Optional<SecretKeySpec> known(UUID identity) {
        return Optional.ofNullable(keys.get(
                identity,
                absent -> stored.find(absent).map(key -> open(absent, key)).orElse(null)));
    }

    private SecretKeySpec open(UUID identity, byte[] sealed) {
        var key = sealer.open(IndexKeys.binding(identity), sealed);
        return new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256");
    }
}
