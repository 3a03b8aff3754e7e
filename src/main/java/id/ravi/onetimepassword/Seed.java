package id.ravi.onetimepassword;

import java.util.Arrays;

/**
 * The secret that a site and its user share. It never prints, and two seeds are not compared.
 *
 * <p>RFC 4226 asks for 16 octets at least; many sites give out 10, which are taken, too: whoever is offered nothing else
 * has no choice. 128 octets are the block of the largest hash, beyond which more adds nothing.
 */
public final class Seed {
    private static final int LEAST = 10;
    private static final int MOST = 128;

    private final byte[] octets;

    private Seed(byte[] octets) {
        this.octets = octets;
    }

    /** Reads it as people copy it, see {@link Base32}. */
    public static Seed parse(String base32) throws Unusable {
        return of(Base32.decode(base32));
    }

    static Seed of(byte[] octets) throws Unusable {
        if (octets.length < LEAST) {
            throw new Unusable(
                    "Too short: a secret has at least " + LEAST + " bytes, which are 16 characters in Base32.");
        }
        if (octets.length > MOST) {
            throw new Unusable(
                    "Too long: a secret has at most " + MOST + " bytes, which are 205 characters in Base32.");
        }
        return new Seed(Arrays.copyOf(octets, octets.length));
    }

    /** Base32 in capitals, without padding: what is sealed and kept. */
    public String base32() {
        return Base32.encode(octets);
    }

    byte[] octets() {
        return octets;
    }

    @Override
    public String toString() {
        return "Seed[redacted]";
    }
}
