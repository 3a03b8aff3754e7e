package id.ravi.dns;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.NioClient;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.lookup.LookupSession;

/** Asks the resolvers of {@code ravi.mail.dns}; a wrong value fails the deployment. */
@ApplicationScoped
public class Dns {
    /** After which another resolver is asked, or the same once more: a packet may be lost. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final int TRIES = 8;
    private static final int MOST_REDIRECTS = 8;

    @Inject
    @ConfigProperties
    DnsConfig config;

    private LookupSession session;

    @PostConstruct
    void start() {
        ask(config.dns);
    }

    /** Asks those resolvers from now on, or the system's. */
    void ask(Optional<String> resolvers) {
        session = session(resolvers.map(Dns::configured).orElseGet(ExtendedResolver::new));
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        within(Duration.ZERO, 0);
    }

    @PreDestroy
    void stop() {
        NioClient.close();
    }

    /** Look-ups that take so long together, however many there are, and are no more than that. */
    public Lookups within(Duration time, int most) {
        return new Lookups(session, time, most);
    }

    private static LookupSession session(ExtendedResolver resolver) {
        for (var one : resolver.getResolvers()) {
            one.setTimeout(PATIENCE);
        }
        resolver.setRetries(TRIES);
        return LookupSession.builder()
                .resolver(resolver)
                .maxRedirects(MOST_REDIRECTS)
                .build();
    }

    private static ExtendedResolver configured(String text) {
        return new ExtendedResolver(
                ResolverAddress.parse(text).stream().map(Dns::resolver).toArray(Resolver[]::new));
    }

    private static Resolver resolver(InetSocketAddress address) {
        return new SimpleResolver(address);
    }
}
