package id.ravi.accounts;

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

/** The owner of identities: whoever an issuer calls by one subject. */
@Entity
@Table(name = "account")
@NamedQuery(
        name = Account.BY_SUBJECT,
        query = "SELECT a FROM Account a WHERE a.issuer = :issuer AND a.subject = :subject")
@NamedQuery(name = Account.BY_UUID, query = "SELECT a FROM Account a WHERE a.uuid = :uuid")
public class Account {
    static final String BY_SUBJECT = "Account.bySubject";
    static final String BY_UUID = "Account.byUuid";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;
    private String issuer;
    private String subject;
    private String email = "";

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    private Instant created;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Account() {}

    Account(String issuer, String subject, Instant now) {
        this.uuid = UUID.randomUUID();
        this.issuer = issuer;
        this.subject = subject;
        this.created = now;
    }

    /** Takes over what the change names and keeps the rest. */
    void apply(ProfileChange change) {
        email = change.email().orElse(email);
        firstName = change.firstName().orElse(firstName);
        lastName = change.lastName().orElse(lastName);
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    /** The name by which the issuer knows it: of a realm's user, the user name in lower case. */
    public String subject() {
        return subject;
    }

    public Profile profile() {
        return new Profile(id, email, firstName, lastName);
    }
}
