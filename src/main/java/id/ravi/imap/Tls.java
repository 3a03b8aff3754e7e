package id.ravi.imap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** How the connection is protected. */
enum Tls {
    /** From the first octet on. */
    IMPLICIT,
    /** By STARTTLS before anything is told; a server that does not offer it is not talked to. */
    STARTTLS,
    /** Not at all. */
    NONE;

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Tls of(String text) {
        return switch (text.strip()) {
            case "implicit" -> IMPLICIT;
            case "starttls" -> STARTTLS;
            case "none" -> NONE;
            default ->
                throw new IllegalStateException(
                        "ravi.mail.imap.tls must be implicit, starttls or none, but is " + text);
        };
    }

    /** Whether what is sent to that host stays on this machine. Other names are not asked for: their answer may change. */
    static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || (NUMBERS.matcher(host).matches()
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The name that Jakarta Mail has for it. */
    String protocol() {
        return this == IMPLICIT ? "imaps" : "imap";
    }
}
