package id.ravi.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.encryption.Binding;
import id.ravi.encryption.Sealer;
import id.ravi.extraction.Arrival;
import id.ravi.extraction.Extractor;
import id.ravi.extraction.Finding;
import id.ravi.extraction.Kind;
import id.ravi.identities.Target;
import id.ravi.persistence.InstantColumn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds the codes of what has arrived, and keeps them in the transaction of whoever asks. */
@ApplicationScoped
public class ArrivedCodes {
    private static final Logger LOG = Logger.getLogger(ArrivedCodes.class.getName());

    /** What holds where the message says nothing: sites let codes live for some minutes, and links for about an hour. */
    private static final Duration LIFE_OF_A_CODE = Duration.ofMinutes(10);

    private static final Duration LIFE_OF_A_LINK = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);
    private static final int MOST_BYTES = 60_000;

    /**
     * The database's clock tells when, because who waits asks it, too, and nodes have clocks of their own. What was received
     * earlier, and fetched late, is as old as that: whoever began to wait since then waits for something else. Five seconds
     * are no matter, as mail servers tell whole ones, by clocks of their own.
     */
    private static final String INSERT =
            "INSERT INTO code (uuid, identity_id, mail_message_id, channel, kind, confidence,"
                    + " content, received, created, expires, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                    + " IF(CAST(?8 AS DATETIME(6)) < UTC_TIMESTAMP(6) - INTERVAL 5 SECOND,"
                    + " CAST(?8 AS DATETIME(6)), UTC_TIMESTAMP(6)), ?9, 1)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Sealer sealer;

    @Inject
    Event<CodesKept> kept;

    private Extractor extractor;

    @PostConstruct
    void makeExtractor() {
        extractor = new Extractor();
    }

    /** A message without codes keeps nothing. */
    public void keep(Target identity, Origin origin, List<Finding> findings) {
        var codes = findings.stream()
                .map(finding -> new Found(finding, content(origin, finding)))
                .filter(Found::fits)
                .toList();
        codes.forEach(code -> insert(identity, origin, code));
        if (!codes.isEmpty()) {
            kept.fire(new CodesKept(identity.id()));
        }
    }

    /**
     * What a message holds; to be called once for all who get it, and outside of any transaction, for it takes time.
     *
     * <p>A message that cannot be looked through does not fail: it must arrive all the same.
     *
     * @param from the address or number as shown
     */
    public List<Finding> find(String from, String subject, String text, String html) {
        try {
            return extractor.extract(new Arrival(CodeContent.host(from), subject, text, html));
        } catch (RuntimeException | StackOverflowError e) {
            // Not the exception itself: its words may be those of the message.
            LOG.log(Level.WARNING, "A message could not be searched for codes: {0}", e.getClass());
            return List.of();
        }
    }

    private static CodeContent content(Origin origin, Finding finding) {
        var sender = CodeContent.registrable(CodeContent.host(origin.from()));
        var domain = sender.isEmpty()
                ? finding.boundDomain().map(CodeContent::registrable).orElse("")
                : sender;
        return new CodeContent(finding.value(), finding.reason(), origin.from(), domain);
    }

    private void insert(Target identity, Origin origin, Found code) {
        var uuid = UUID.randomUUID();
        var binding = new Binding("code", "content", uuid, identity.uuid());
        database.createNativeQuery(INSERT)
                .setParameter(1, uuid.toString())
                .setParameter(2, identity.id())
                .setParameter(3, origin.message().orElse(null))
                .setParameter(4, origin.channel())
                .setParameter(5, code.finding().kind().wireName())
                .setParameter(6, code.finding().confidence())
                .setParameter(7, sealer.seal(binding, code.content().json()))
                .setParameter(8, InstantColumn.text(origin.received()))
                .setParameter(9, InstantColumn.text(expiry(origin.received(), code.finding())))
                .executeUpdate();
    }

    static Instant expiry(Instant received, Finding finding) {
        var usual = finding.kind() == Kind.OTP ? LIFE_OF_A_CODE : LIFE_OF_A_LINK;
        var said = finding.validity().filter(length -> !length.isNegative()).orElse(usual);
        return received.plus(said.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : said);
    }

    private record Found(Finding finding, CodeContent content) {
        /** Whether the column can hold it. */
        boolean fits() {
            return content.json().getBytes(UTF_8).length <= MOST_BYTES;
        }
    }
}
