package id.ravi.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Some addresses that share a prefix, written {@code 10.0.0.0/8}, or one address. Names are never resolved. */
public final class Network {
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Fails with {@link IllegalArgumentException} where the text is neither an address nor a network. */
    public static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        var address = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("not a network: " + text));
        int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(masked(address, bits), bits);
    }

    /** Whether that address is one of them; what is no address is not. */
    public boolean contains(String literal) {
        return address(literal)
                .filter(address -> address.length == prefix.length && Arrays.equals(masked(address, bits), prefix))
                .isPresent();
    }

    /** The bytes of an address; nothing for whatever else, a host's name included. */
    static Optional<byte[]> address(String literal) {
        try {
            boolean isAddress =
                    IPV4.matcher(literal).matches() || IPV6.matcher(literal).matches();
            return isAddress ? Optional.of(InetAddress.getByName(literal).getAddress()) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static byte[] masked(byte[] address, int bits) {
        var masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - 8 * i));
            masked[i] &= (byte) (0xFF << (8 - kept));
        }
        return masked;
    }
}
