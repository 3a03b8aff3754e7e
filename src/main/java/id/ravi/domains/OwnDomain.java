package id.ravi.domains;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A domain that an account wants to use, or has proved to be its own. */
@Entity
@Table(name = "own_domain")
@NamedQuery(
        name = OwnDomain.BY_ACCOUNT,
        query = "SELECT d FROM OwnDomain d WHERE d.account = :account ORDER BY d.created, d.id")
@NamedQuery(name = OwnDomain.BY_UUID, query = "SELECT d FROM OwnDomain d WHERE d.account = :account AND d.uuid = :uuid")
@NamedQuery(
        name = OwnDomain.BY_NAME,
        query = "SELECT d FROM OwnDomain d WHERE d.account = :account AND d.domain = :domain")
@NamedQuery(
        name = OwnDomain.PROVED,
        query = "SELECT d FROM OwnDomain d WHERE d.account = :account AND d.proved = :domain")
@NamedQuery(
        name = OwnDomain.OF_OTHERS,
        query = "SELECT d.id FROM OwnDomain d WHERE d.account <> :account AND d.proved = :domain")
public class OwnDomain {
    static final String BY_ACCOUNT = "OwnDomain.byAccount";
    static final String BY_UUID = "OwnDomain.byUuid";
    static final String BY_NAME = "OwnDomain.byName";
    static final String PROVED = "OwnDomain.proved";
    static final String OF_OTHERS = "OwnDomain.ofOthers";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "account_id")
    private long account;

    private String domain;
    private String challenge;
    private String proved;
    private Instant created;

    @Version
    private long version;

    /** For the persistence provider; rows are made by {@link OwnDomains}. */
    protected OwnDomain() {}

    UUID uuid() {
        return uuid;
    }

    String domain() {
        return domain;
    }

    boolean isProved() {
        return proved != null;
    }

    Challenge challenge() {
        return new Challenge(domain, challenge);
    }

    DomainAnswer answer() {
        return new DomainAnswer(uuid, domain, false, isProved(), created);
    }
}
