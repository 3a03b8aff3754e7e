package id.ravi.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {
    private static final UUID IDENTITY = UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100");

    @TempDir
    Path folder;

    /** The index has no database here: it could ask for nothing. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject
    void aKeyThatWasReadWithOthersIsNotAskedForAgain() {
        var index = new BlindIndex();
        index.sealer = sealer();
        var binding = new Binding("index_key", "sealed", IDENTITY, IDENTITY);
        var sealed = index.sealer.seal(binding, RandomToken.next());
        var ada = index.with(sealed, IDENTITY, "sender", "ada@example.org");
        assertThat(index.with(sealed, IDENTITY, "sender", "bob@example.org")).isNotEqualTo(ada);
        assertThat(index.ifAny(IDENTITY, "sender", "ada@example.org")).hasValue(ada);
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private Sealer sealer() {
        var keyset = folder.resolve("keyset.json");
        KeyEncryptionKey.create(keyset);
        var wrapping = KeyEncryptionKey.load(keyset);
        var stored = DataKey.generate(IDENTITY, wrapping);
        var keys = new DataKeys();
        keys.health = new EncryptionHealth();
        keys.health.accept(wrapping);
        keys.database = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, given) -> stored);
        var sealer = new Sealer();
        sealer.keys = keys;
        return sealer;
    }
}
