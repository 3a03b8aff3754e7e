package id.ravi.endtoend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The keys of an account as they were from one change to the next. It never changes, but for the time when
 * other keys took its place, and then it stays: what was sealed under it opens with it alone.
 */
@Entity
@Table(name = "e2e_configuration")
@NamedQuery(
        name = Configuration.BY_ACCOUNT,
        query = "SELECT c FROM Configuration c WHERE c.account = :account ORDER BY c.number DESC")
@NamedQuery(name = Configuration.COUNT, query = "SELECT COUNT(c) FROM Configuration c WHERE c.account = :account")
public class Configuration {
    static final String BY_ACCOUNT = "Configuration.byAccount";
    static final String COUNT = "Configuration.count";

    @Id
    private UUID uuid;

    @Column(name = "account_id")
    private long account;

    private int number;
    private byte[] salt;

    @Column(name = "kdf_time")
    private int kdfTime;

    @Column(name = "kdf_memory_kib")
    private int kdfKibibytes;

    @Column(name = "kdf_parallelism")
    private int kdfParallelism;

    private byte[] verifier;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "wrapped_private_key")
    private byte[] wrappedPrivateKey;

    private Instant created;
    private Instant replaced;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Configuration() {}

    /** The first one of an account, or the one after that number; of a form without errors. */
    Configuration(long account, int before, ConfigurationForm form, Instant now) {
        var params = form.kdfParams().orElseThrow();
        this.uuid = UUID.randomUUID();
        this.account = account;
        this.number = before + 1;
        this.salt = form.salt().orElseThrow();
        this.kdfTime = params.time();
        this.kdfKibibytes = params.kibibytes();
        this.kdfParallelism = params.parallelism();
        this.verifier = form.verifier().orElseThrow();
        this.publicKey = form.publicKey().orElseThrow();
        this.wrappedPrivateKey = form.wrappedPrivateKey().orElseGet(() -> new byte[0]);
        this.created = now;
    }

    UUID uuid() {
        return uuid;
    }

    int number() {
        return number;
    }

    boolean hasWrappedKey() {
        return wrappedPrivateKey.length > 0;
    }

    boolean hasKeysOf(Configuration other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    void replace(Instant now) {
        replaced = now;
    }

    ConfigurationAnswer.Keys keys() {
        return new ConfigurationAnswer.Keys(
                number,
                base64(salt),
                new KdfParams(kdfTime, kdfKibibytes, kdfParallelism),
                base64(verifier),
                base64(publicKey),
                base64(wrappedPrivateKey),
                created,
                replaced);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
