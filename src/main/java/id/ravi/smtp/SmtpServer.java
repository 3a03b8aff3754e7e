package id.ravi.smtp;

import id.ravi.access.PublicUrl;
import id.ravi.mail.Delivery;
import id.ravi.mail.Recipients;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Receives mail from the deployment, after the migration of the database, to the undeployment, if a port is configured. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmtpServer {
    private static final Logger LOG = Logger.getLogger(SmtpServer.class.getName());

    @Inject
    @ConfigProperties
    SmtpConfig config;

    @Inject
    PublicUrl publicUrl;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Recipients recipients;

    @EJB
    Delivery delivery;

    private Optional<Listener> listener = Optional.empty();

    @PostConstruct
    void start() {
        if (config.port == 0) {
            return;
        }
        config.check();
        var name = config.name.orElseGet(() -> URI.create(publicUrl.origin()).getHost());
        var certificate = TlsCertificate.of(config);
        var post = new PostOffice(recipients, delivery, config);
        listener = Optional.of(Listener.start(config, name, certificate, post, executor));
        LOG.log(Level.INFO, "Mail is received at {0} port {1}", new Object[] {config.address, "" + config.port});
    }

    /** Ends sessions that have lasted too long: one whose peer reads no answer cannot end by itself. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void endOverdueSessions() {
        listener.ifPresent(one -> {
            one.endOverdueSessions();
            one.listen();
        });
    }

    @PreDestroy
    void stop() {
        listener.ifPresent(Listener::close);
    }
}
