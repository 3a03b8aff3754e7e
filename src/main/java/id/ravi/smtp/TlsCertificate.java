package id.ravi.smtp;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The operator's certificate and its key. They are read again when the files have changed, as they do when it is renewed. */
final class TlsCertificate {
    private static final Logger LOG = Logger.getLogger(TlsCertificate.class.getName());
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
    private static final byte[] PROBE = {1};

    private final Path chain;
    private final Path key;
    private List<FileTime> read;
    private List<FileTime> refused = List.of();
    private SSLContext context;

    private TlsCertificate(Path chain, Path key) throws IOException, GeneralSecurityException {
        this.chain = chain;
        this.key = key;
        this.read = times();
        this.context = context();
    }

    /** Fails with one sentence where the files are no certificate and key that belong together. */
    static Optional<TlsCertificate> of(SmtpConfig config) {
        return config.certificate.map(chain -> {
            var key = config.privateKey.orElseThrow();
            try {
                return new TlsCertificate(Path.of(chain), Path.of(key));
            } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                throw new IllegalStateException("ravi.mail.smtp.certificate (" + chain
                        + ") must be a PEM file whose first certificate belongs to the PKCS #8 key in"
                        + " ravi.mail.smtp.private-key (" + key + ")");
            }
        });
    }

    /** The server's side of TLS on that connection, before its handshake. */
    SSLSocket server(Socket connection) throws IOException {
        var tls = (SSLSocket) current().getSocketFactory().createSocket(connection, null, true);
        tls.setUseClientMode(false);
        return tls;
    }

    synchronized SSLContext current() {
        var now = times();
        try {
            if (!now.equals(read)) {
                context = context();
                read = now;
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // Perhaps one of the two files is not there yet. The old certificate is as good as it was.
            if (!now.equals(refused)) {
                LOG.log(
                        Level.WARNING,
                        "ravi.mail.smtp.certificate has changed and cannot be read; the old one stays",
                        e);
            }
            refused = now;
        }
        return context;
    }

    private List<FileTime> times() {
        return List.of(time(chain), time(key));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // It is not there, which is told when it is read.
            return FileTime.fromMillis(0);
        }
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
        var certificates = certificates();
        var privateKey = privateKey(certificates[0].getPublicKey().getAlgorithm());
        requireMatch(certificates[0], privateKey);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("smtp", privateKey, new char[0], certificates);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var made = SSLContext.getInstance("TLS");
        made.init(keys.getKeyManagers(), null, null);
        return made;
    }

    private Certificate[] certificates() throws IOException, GeneralSecurityException {
        try (var stream = Files.newInputStream(chain)) {
            var all = CertificateFactory.getInstance("X.509").generateCertificates(stream);
            if (all.isEmpty()) {
                throw new GeneralSecurityException("No certificate");
            }
            return all.toArray(Certificate[]::new);
        }
    }

    private PrivateKey privateKey(String algorithm) throws IOException, GeneralSecurityException {
        var text = Files.readString(key);
        var base64 = text.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----.*", "$1");
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
    }

    private static void requireMatch(Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        var algorithm = SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm());
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(PROBE);
        var signature = signer.sign();
        var verifier = Signature.getInstance(algorithm);
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(PROBE);
        if (!verifier.verify(signature)) {
            throw new GeneralSecurityException("The key belongs to another certificate");
        }
    }
}
