package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What can be a certificate. */
class TlsCertificateTest {
    private final TestCertificate made = new TestCertificate(TestServer.base("tls-certificate"));
    private final TestCertificate other = new TestCertificate(TestServer.base("tls-other"));

    private static Optional<TlsCertificate> certificate(Path chain, Path key) {
        var config = new SmtpConfig();
        config.certificate = Optional.of(chain.toString());
        config.privateKey = Optional.of(key.toString());
        return TlsCertificate.of(config);
    }

    @Test
    void aCertificateAndItsKeyAre() {
        assertThat(certificate(made.chain(), made.key())).isPresent();
    }

    @Test
    void nothingElseIs() {
        assertRefused(made.chain(), other.key());
        assertRefused(made.key(), made.key());
        assertRefused(made.chain(), made.chain());
        assertRefused(Path.of("absent"), made.key());
    }

    @Test
    void renewedFilesThatCannotBeReadAreToldOnce() throws IOException {
        var records = new ArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
        var log = Logger.getLogger(TlsCertificate.class.getName());
        log.addHandler(handler);
        try {
            var certificate = certificate(made.chain(), made.key()).orElseThrow();
            Files.delete(made.chain());
            certificate.current();
            certificate.current();
            assertThat(records).hasSize(1);
            Files.writeString(made.chain(), "half of it");
            certificate.current();
            certificate.current();
            assertThat(records).hasSize(2);
        } finally {
            log.removeHandler(handler);
        }
    }

    private static void assertRefused(Path chain, Path key) {
        assertThatThrownBy(() -> certificate(chain, key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ravi.mail.smtp.certificate (" + chain + ")")
                .hasMessageContaining("ravi.mail.smtp.private-key (" + key + ")")
                .hasNoCause();
    }
}
