package id.ravi.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.identities.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Whose addresses are whose. A deleted identity has none, a frozen one still receives. */
@ApplicationScoped
public class Recipients {
    private static final String FOUND = "SELECT i.id, i.uuid, i.e2eRequired, i.account FROM EmailAddress e, Identity i"
            + " WHERE i.id = e.identity AND i.deleted IS NULL AND e.address IN :addresses ORDER BY i.uuid";

    /** The first message beyond the limit, not their number: that is the same work, and no more. */
    private static final String LAST_THAT_FITS = "SELECT m.id FROM mail_message m"
            + " JOIN email_address e ON e.identity_id = m.identity_id WHERE e.address = ?1 LIMIT 1 OFFSET ?2";

    private static final Pattern ASCII = Pattern.compile("[!-~]{1,254}");

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    private final Cache<String, Boolean> rooms = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .executor(Runnable::run)
            .build();

    @Inject
    @ConfigProperties
    InboxConfig config;

    /** Whether it is the address, in lower case, of an identity that is there. */
    public boolean exist(String address) {
        return !find(List.of(address)).isEmpty();
    }

    /** Whether its inbox takes one more message, or took one less than a minute ago: counting is a long walk. */
    public boolean hasRoom(String address) {
        var known = rooms.getIfPresent(address);
        boolean room = known == null ? fits(address) : known;
        if (known == null) {
            rooms.put(address, room);
        }
        return room;
    }

    private boolean fits(String address) {
        return database.createNativeQuery(LAST_THAT_FITS)
                .setParameter(1, address)
                .setParameter(2, config.messages - 1)
                .getResultList()
                .isEmpty();
    }

    /** Those that are there, in the order in which they are to be locked. */
    List<Recipient> find(List<String> addresses) {
        var possible = addresses.stream().filter(ASCII.asMatchPredicate()).toList();
        return possible.isEmpty()
                ? List.of()
                : database.createQuery(FOUND, Object[].class)
                        .setParameter("addresses", possible)
                        .getResultStream()
                        .map(row -> new Recipient(
                                new Target((long) row[0], (UUID) row[1], (boolean) row[2]), (long) row[3]))
                        .toList();
    }
}
