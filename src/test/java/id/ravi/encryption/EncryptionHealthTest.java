package id.ravi.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.problem.Refusal;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionHealthTest {
    @TempDir
    Path folder;

    private final EncryptionHealth health = new EncryptionHealth();

    @Test
    void nobodyGetsTheKeyBeforeItIsProved() {
        assertThatThrownBy(health::key).isInstanceOf(EncryptionUnavailable.class);
    }

    @Test
    void nobodyGetsAKeyThatBelongsToAnotherDatabase() {
        health.reject();
        assertThatThrownBy(health::key).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE);
            assertThat(refusal.retryAfterSeconds()).isPositive();
        });
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject
    void nothingIsSealedOpenedOrMadeWithAKeyThatIsNotProved() {
        DataKeys keys = new DataKeys();
        keys.health = health;
        Sealer sealer = new Sealer();
        sealer.keys = keys;
        Binding binding = new Binding("secret", "value", UUID.randomUUID(), UUID.randomUUID());
        assertThatThrownBy(() -> keys.create(binding.identity())).isInstanceOf(EncryptionUnavailable.class);
        assertThatThrownBy(() -> sealer.seal(binding, "hunter2")).isInstanceOf(EncryptionUnavailable.class);
        assertThatThrownBy(() -> sealer.open(binding, new byte[40])).isInstanceOf(EncryptionUnavailable.class);
    }

    @Test
    void aProvedKeyIsGiven() {
        Path keyset = folder.resolve("keyset.json");
        KeyEncryptionKey.create(keyset);
        KeyEncryptionKey proved = KeyEncryptionKey.load(keyset);
        health.accept(proved);
        assertThat(health.key()).isSameAs(proved);
    }
}
