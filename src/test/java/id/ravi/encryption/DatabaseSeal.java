package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import id.ravi.testing.Database;
import id.ravi.testing.TestServer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an identity of the shared server seals, made past the server: what it seals, the server opens.
 *
 * <p>It lies in the package of the product's own classes, because they give keys to nobody else.
 */
public final class DatabaseSeal {
    private final UUID identity;
    private final Aead key;

    private DatabaseSeal(UUID identity, Aead key) {
        this.identity = identity;
        this.key = key;
    }

    public static DatabaseSeal of(UUID identity) {
        var keyset = TestServer.shared().directory().resolve("keyset.json");
        var wrapped = Database.column("SELECT HEX(wrapped) FROM data_key WHERE identity_uuid = ?", identity.toString())
                .get(0);
        var row = new DataKey(identity, HexFormat.of().parseHex(wrapped));
        return new DatabaseSeal(identity, row.unwrap(KeyEncryptionKey.load(keyset)));
    }

    public byte[] seal(String table, String column, UUID row, String text) {
        return Sealer.seal(key, new Binding(table, column, row, identity), text);
    }

    /** As the blind index of the identity has it, whose key is made when there is none. */
    public byte[] index(String name, String text) {
        var binding = new Binding("index_key", "sealed", identity, identity);
        Database.update(
                "INSERT IGNORE INTO index_key (identity_uuid, sealed) VALUES (?, ?)",
                identity.toString(),
                Sealer.seal(key, binding, RandomToken.next()));
        var sealed = Database.column("SELECT HEX(sealed) FROM index_key WHERE identity_uuid = ?", identity.toString())
                .get(0);
        var secret = Sealer.open(key, binding, HexFormat.of().parseHex(sealed));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256"));
            mac.update((byte) name.length());
            mac.update(name.getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
