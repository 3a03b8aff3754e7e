package id.ravi.domains;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A domain since this server first saw it, so that its uuid and its date stay the same on every node and for ever. */
@Entity
@Table(name = "mail_domain")
@NamedQuery(name = MailDomain.BY_NAME, query = "SELECT d FROM MailDomain d WHERE d.domain IN :names")
public class MailDomain {
    static final String BY_NAME = "MailDomain.byName";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;
    private String domain;
    private Instant created;

    @Version
    private long version;

    /** For the persistence provider; rows are made by {@link MailDomains#prepare}. */
    protected MailDomain() {}

    /** It is the operator's, which needs no proof. */
    DomainAnswer answer() {
        return new DomainAnswer(uuid, domain, true, true, created);
    }
}
