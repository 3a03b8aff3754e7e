package id.ravi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** The pair of keys to which texts are sealed, as clients have it: NaCl's {@code crypto_box_seal} and its pairs. */
@SuppressWarnings("ArrayRecordComponent")
public record BoxKeys(byte[] publicKey, byte[] privateKey) {
    static final String PREFIX = "e2e::";
    static final int OVERHEAD = X25519.POINT_SIZE + SecretBox.OVERHEAD;

    private static final int NONCE = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static BoxKeys random() {
        return of(random(X25519.SCALAR_SIZE));
    }

    /** {@code crypto_box_seed_keypair}: how legacy clients make the pair out of a PIN. */
    public static BoxKeys ofSeed(byte[] seed) {
        var digest = new SHA512Digest();
        digest.update(seed, 0, seed.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return of(Arrays.copyOf(hash, X25519.SCALAR_SIZE));
    }

    public static BoxKeys of(byte[] privateKey) {
        var publicKey = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(privateKey, 0, publicKey, 0);
        return new BoxKeys(publicKey, privateKey);
    }

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Opens the pair that a client wrapped with the key that Argon2id made of its passphrase. */
    public static Optional<BoxKeys> unwrap(byte[] wrapped, byte[] key) {
        var nonce = Arrays.copyOf(wrapped, NONCE);
        return SecretBox.open(Arrays.copyOfRange(wrapped, NONCE, wrapped.length), nonce, key)
                .map(BoxKeys::of);
    }

    byte[] wrap(byte[] key) {
        var nonce = random(NONCE);
        return concat(nonce, SecretBox.seal(privateKey, nonce, key));
    }

    /** The text as it is kept in a field; an empty one stays empty. */
    public String sealed(String text) {
        return text.isEmpty() ? "" : PREFIX + Base64.getEncoder().encodeToString(seal(text.getBytes(UTF_8)));
    }

    /** What a field holds, if it was sealed to this pair. */
    public Optional<String> opened(String field) {
        return field.isEmpty()
                ? Optional.of("")
                : Optional.of(field)
                        .filter(text -> text.startsWith(PREFIX))
                        .map(text -> Base64.getDecoder().decode(text.substring(PREFIX.length())))
                        .flatMap(this::open)
                        .map(bytes -> new String(bytes, UTF_8));
    }

    byte[] seal(byte[] text) {
        var ephemeral = random();
        var nonce = nonce(ephemeral.publicKey, publicKey);
        return concat(ephemeral.publicKey, SecretBox.seal(text, nonce, shared(ephemeral.privateKey, publicKey)));
    }

    public Optional<byte[]> open(byte[] box) {
        if (box.length < OVERHEAD) {
            return Optional.empty();
        }
        var ephemeral = Arrays.copyOf(box, X25519.POINT_SIZE);
        var rest = Arrays.copyOfRange(box, X25519.POINT_SIZE, box.length);
        return SecretBox.open(rest, nonce(ephemeral, publicKey), shared(privateKey, ephemeral));
    }

    private static byte[] shared(byte[] privateKey, byte[] publicKey) {
        var shared = new byte[X25519.POINT_SIZE];
        X25519.calculateAgreement(privateKey, 0, publicKey, 0, shared, 0);
        return SecretBox.keyOf(shared);
    }

    private static byte[] nonce(byte[] ephemeral, byte[] recipient) {
        var digest = new Blake2bDigest(8 * NONCE);
        digest.update(ephemeral, 0, ephemeral.length);
        digest.update(recipient, 0, recipient.length);
        var nonce = new byte[NONCE];
        digest.doFinal(nonce, 0);
        return nonce;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public String toString() {
        return "BoxKeys[redacted]";
    }
}
