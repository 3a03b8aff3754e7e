package id.ravi.onetimepassword;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code for one count (RFC 4226, section 5.3), with the hash functions that RFC 6238 adds. */
public final class Hotp {
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Hotp() {}

    /** As many digits as the settings say, zeros in front among them. */
    public static String code(Seed seed, Settings settings, long counter) {
        byte[] mac = mac(seed, settings.hash(), counter);
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        var code = String.valueOf(truncated % POWERS[settings.digits()]);
        return "0".repeat(settings.digits() - code.length()) + code;
    }

    private static byte[] mac(Seed seed, Hash hash, long counter) {
        try {
            var mac = Mac.getInstance(hash.mac());
            mac.init(new SecretKeySpec(seed.octets(), hash.mac()));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + hash.mac(), e);
        }
    }
}
