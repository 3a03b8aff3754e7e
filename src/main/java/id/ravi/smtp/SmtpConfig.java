package id.ravi.smtp;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is received, and how much of it at once. What is impossible fails the deployment. */
@Dependent
@ConfigProperties(prefix = "ravi.mail")
public class SmtpConfig {
    private static final int MOST_MESSAGE_BYTES = 104_857_600;
    private static final int LONGEST_SESSION = 86_400;

    /** Loopback, private and link-local networks, and that of carriers. */
    static final String NOT_PUBLIC = "127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16"
            + ",100.64.0.0/10,fc00::/7,fe80::/10";

    /** {@code ravi.mail.message-bytes}: how large a message may be, in octets; 25 MiB by default. */
    @ConfigProperty(name = "message-bytes", defaultValue = "26214400")
    public int messageBytes;

    /** {@code ravi.mail.smtp.port}: where mail is received; 0, the default, is nowhere. 2525 needs no rights. */
    @ConfigProperty(name = "smtp.port", defaultValue = "0")
    public int port;

    /** {@code ravi.mail.smtp.address}: the address to listen on. */
    @ConfigProperty(name = "smtp.address", defaultValue = "127.0.0.1")
    public String address;

    /** {@code ravi.mail.smtp.name}: what the server calls itself; by default the host of {@code ravi.public-url}. */
    @ConfigProperty(name = "smtp.name")
    public Optional<String> name;

    /** {@code ravi.mail.smtp.certificate}: a PEM file, the server's certificate first; with it STARTTLS is offered. */
    @ConfigProperty(name = "smtp.certificate")
    public Optional<String> certificate;

    /** {@code ravi.mail.smtp.private-key}: a PEM file (PKCS #8) with the certificate's key. */
    @ConfigProperty(name = "smtp.private-key")
    public Optional<String> privateKey;

    /** {@code ravi.mail.smtp.memory-bytes}: what all messages that are being received may take; each octet takes two. */
    @ConfigProperty(name = "smtp.memory-bytes", defaultValue = "67108864")
    public long memoryBytes;

    /** {@code ravi.mail.smtp.recipients}: how many a message may have. */
    @ConfigProperty(name = "smtp.recipients", defaultValue = "100")
    public int recipients;

    /** {@code ravi.mail.smtp.connections}: how many there may be at once; each holds a thread. */
    @ConfigProperty(name = "smtp.connections", defaultValue = "100")
    public int connections;

    /** {@code ravi.mail.smtp.connections-per-address}: how many of those may come from one address. */
    @ConfigProperty(name = "smtp.connections-per-address", defaultValue = "10")
    public int connectionsPerAddress;

    /** {@code ravi.mail.smtp.idle-seconds}: how long the server waits for the next octet. */
    @ConfigProperty(name = "smtp.idle-seconds", defaultValue = "60")
    public int idleSeconds;

    /** {@code ravi.mail.smtp.session-seconds}: how long a connection may last, whatever it does. */
    @ConfigProperty(name = "smtp.session-seconds", defaultValue = "1800")
    public int sessionSeconds;

    /** {@code ravi.mail.smtp.transfer-seconds}: how long a message may take, and how long the peer until it names a recipient. */
    @ConfigProperty(name = "smtp.transfer-seconds", defaultValue = "300")
    public int transferSeconds;

    /**
     * {@code ravi.mail.smtp.relays}: addresses and networks of mail servers that send other people's mail here, so that their
     * own address says nothing of where it comes from (SPF); by default those that are on no public network. {@code none}
     * for none at all.
     */
    @ConfigProperty(name = "smtp.relays", defaultValue = NOT_PUBLIC)
    public String relays;

    /** {@code ravi.mail.smtp.deliveries}: how many sessions may use the database at once; the others wait for their turn. */
    @ConfigProperty(name = "smtp.deliveries", defaultValue = "8")
    public int deliveries;

    Relays relays() {
        return Relays.parse(relays);
    }

    /** A quarter, but never less than the largest message takes. */
    long memoryBytesPerAddress() {
        return Math.max(memoryBytes / 4, 2L * messageBytes);
    }

    void check() {
        relays();
        require(port >= 0 && port <= 65_535, "ravi.mail.smtp.port must be from 1 to 65535, or 0 for none");
        require(
                messageBytes > 0 && messageBytes <= MOST_MESSAGE_BYTES,
                "ravi.mail.message-bytes must be from 1 to " + MOST_MESSAGE_BYTES);
        require(
                memoryBytes >= 2L * messageBytes,
                "ravi.mail.smtp.memory-bytes must be at least twice ravi.mail.message-bytes");
        require(
                recipients > 0 && connections > 0 && connectionsPerAddress > 0 && deliveries > 0,
                "ravi.mail.smtp.recipients, ….connections, ….connections-per-address and ….deliveries must be at least 1");
        require(
                idleSeconds > 0 && idleSeconds <= sessionSeconds && sessionSeconds <= LONGEST_SESSION,
                "ravi.mail.smtp.idle-seconds must be from 1 to ravi.mail.smtp.session-seconds, and that at most "
                        + LONGEST_SESSION);
        require(transferSeconds > 0, "ravi.mail.smtp.transfer-seconds must be at least 1");
        require(
                certificate.isPresent() == privateKey.isPresent(),
                "ravi.mail.smtp.certificate and ravi.mail.smtp.private-key must be set together");
    }

    private static void require(boolean isFine, String sentence) {
        if (!isFine) {
            throw new IllegalStateException(sentence);
        }
    }
}
