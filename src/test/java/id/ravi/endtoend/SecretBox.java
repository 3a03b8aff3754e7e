package id.ravi.endtoend;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Pack;

/** NaCl's {@code crypto_secretbox_xsalsa20poly1305}: 16 bytes of Poly1305, then the text under XSalsa20. */
final class SecretBox {
    static final int OVERHEAD = 16;

    private static final int KEY = 32;
    private static final int[] HASHED = {0, 5, 10, 15, 6, 7, 8, 9};

    private SecretBox() {}

    static byte[] seal(byte[] text, byte[] nonce, byte[] key) {
        var cipher = cipher(nonce, key);
        var mac = mac(cipher);
        var box = new byte[OVERHEAD + text.length];
        cipher.processBytes(text, 0, text.length, box, OVERHEAD);
        mac.update(box, OVERHEAD, text.length);
        mac.doFinal(box, 0);
        return box;
    }

    /** Nothing when the box was made with another key or nonce, or was changed. */
    static Optional<byte[]> open(byte[] box, byte[] nonce, byte[] key) {
        if (box.length < OVERHEAD) {
            return Optional.empty();
        }
        var cipher = cipher(nonce, key);
        var mac = mac(cipher);
        var tag = new byte[OVERHEAD];
        mac.update(box, OVERHEAD, box.length - OVERHEAD);
        mac.doFinal(tag, 0);
        if (!Arrays.equals(tag, 0, OVERHEAD, box, 0, OVERHEAD)) {
            return Optional.empty();
        }
        var text = new byte[box.length - OVERHEAD];
        cipher.processBytes(box, OVERHEAD, text.length, text, 0);
        return Optional.of(text);
    }

    /** HSalsa20 with a nonce of zeros, which makes the key of a box of what both sides share. */
    static byte[] keyOf(byte[] shared) {
        var words = new int[16];
        words[0] = 0x61707865;
        words[5] = 0x3320646e;
        words[10] = 0x79622d32;
        words[15] = 0x6b206574;
        Pack.littleEndianToInt(shared, 0, words, 1, 4);
        Pack.littleEndianToInt(shared, 16, words, 11, 4);
        var mixed = new int[16];
        Salsa20Engine.salsaCore(20, words, mixed);
        var key = new byte[KEY];
        for (int i = 0; i < HASHED.length; i++) {
            // Salsa20 adds its input at the end, HSalsa20 does not.
            Pack.intToLittleEndian(mixed[HASHED[i]] - words[HASHED[i]], key, 4 * i);
        }
        return key;
    }

    private static XSalsa20Engine cipher(byte[] nonce, byte[] key) {
        var cipher = new XSalsa20Engine();
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        return cipher;
    }

    /** Its key are the first 32 bytes of the stream. */
    private static Poly1305 mac(XSalsa20Engine cipher) {
        var first = new byte[KEY];
        cipher.processBytes(first, 0, KEY, first, 0);
        var mac = new Poly1305();
        mac.init(new KeyParameter(first));
        return mac;
    }
}
