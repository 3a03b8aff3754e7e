package id.ravi.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.encryption.Sha256;
import java.util.Properties;
import javax.net.SocketFactory;

/** Where the mailbox is and who may open it. */
record ImapAccount(String host, int port, Tls tls, String username, PasswordFile password, String folder) {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int READ_MILLIS = 60_000;
    private static final int BLOCK = 256 * 1024;

    /** By which all nodes know the mailbox; another port or password is no other mailbox. */
    byte[] digest() {
        return Sha256.of(String.join("\n", host, username, folder).getBytes(UTF_8));
    }

    /** What Jakarta Mail must know of it; the password is not among it. */
    Properties properties(SocketFactory sockets) {
        var properties = new Properties();
        var prefix = "mail." + tls.protocol() + ".";
        properties.put(prefix + "socketFactory", sockets);
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.setProperty(prefix + "connectiontimeout", "" + CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", "" + READ_MILLIS);
        properties.setProperty(prefix + "starttls.enable", "" + (tls == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", "" + (tls == Tls.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // What is only looked at is not seen yet: it is marked when it was delivered.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "" + BLOCK);
        return properties;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
