package id.ravi.addresses;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An address that was given, and to which identity; to none any more, once that identity was destroyed. */
@Entity
@Table(name = "email_address")
public class EmailAddress {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "identity_id")
    private Long identity;

    private String address;
    private Instant created;

    @Version
    private long version;

    /** For the persistence provider; rows are made by {@link Addresses}, which must not fail when one is taken. */
    protected EmailAddress() {}
}
