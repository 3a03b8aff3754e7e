package id.ravi.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {
    private static final UUID ALICE = UUID.fromString("a11ce000-0000-4000-8000-000000000001");
    private static final UUID BOB = UUID.fromString("b0b00000-0000-4000-8000-000000000002");
    private static final byte[] CONTENT = {1, 2, 3};
    private static final byte[] NOTHING = {};

    @TempDir
    Path folder;

    private KeyEncryptionKey key;

    @BeforeEach
    void makeAKey() {
        key = fresh("keyset.json");
    }

    @Test
    void unwrapsToTheSameKeyEachTime() throws GeneralSecurityException {
        DataKey alices = DataKey.generate(ALICE, key);
        Aead first = alices.unwrap(key);
        assertThat(alices.unwrap(key).decrypt(first.encrypt(CONTENT, NOTHING), NOTHING))
                .isEqualTo(CONTENT);
    }

    @Test
    void eachIdentityHasAKeyOfItsOwn() throws GeneralSecurityException {
        byte[] sealed = DataKey.generate(ALICE, key).unwrap(key).encrypt(CONTENT, NOTHING);
        Aead bobs = DataKey.generate(BOB, key).unwrap(key);
        assertThatThrownBy(() -> bobs.decrypt(sealed, NOTHING)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void doesNotUnwrapInTheRowOfAnotherIdentity() {
        DataKey moved = new DataKey(BOB, DataKey.generate(ALICE, key).wrapped());
        assertThatThrownBy(() -> moved.unwrap(key))
                .isInstanceOf(CannotOpen.class)
                .hasMessage("The sealed value in data_key.wrapped of row " + BOB + " does not open");
    }

    @Test
    void doesNotUnwrapWithAnotherKeyset() {
        DataKey alices = DataKey.generate(ALICE, key);
        KeyEncryptionKey other = fresh("other.json");
        assertThatThrownBy(() -> alices.unwrap(other)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void doesNotUnwrapWithAnyBitFlipped() {
        byte[] wrapped = DataKey.generate(ALICE, key).wrapped();
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] altered = wrapped.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> new DataKey(ALICE, altered).unwrap(key)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void itsTextNamesTheIdentityAlone() {
        assertThat(DataKey.generate(ALICE, key)).hasToString("DataKey[" + ALICE + "]");
    }

    private KeyEncryptionKey fresh(String name) {
        Path keyset = folder.resolve(name);
        KeyEncryptionKey.create(keyset);
        return KeyEncryptionKey.load(keyset);
    }
}
