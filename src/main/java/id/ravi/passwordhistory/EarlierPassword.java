package id.ravi.passwordhistory;

import id.ravi.encryption.Binding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A sealed password that an entry had before, bound to its own row. It goes with its entry, by the foreign key. */
@Entity
@Table(name = "earlier_password")
public class EarlierPassword {
    @Id
    private UUID uuid;

    @Column(name = "entry_id")
    private long entry;

    private byte[] password;
    private Instant replaced;

    @Version
    private long version;

    /** For the persistence provider. */
    protected EarlierPassword() {}

    EarlierPassword(long entry, Instant replaced) {
        this.uuid = UUID.randomUUID();
        this.entry = entry;
        this.replaced = replaced;
    }

    void keep(byte[] sealed) {
        password = sealed.clone();
    }

    byte[] sealed() {
        return password.clone();
    }

    Binding binding(UUID identity) {
        return new Binding("earlier_password", "password", uuid, identity);
    }

    ReplacedPassword opened(String text) {
        return new ReplacedPassword(uuid, text, replaced);
    }
}
