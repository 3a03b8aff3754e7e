package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final UUID ROW = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final UUID IDENTITY = UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100");
    private static final Binding HERE = new Binding("secret", "value", ROW, IDENTITY);

    @TempDir
    Path folder;

    private Aead key;

    @BeforeEach
    void makeAKey() {
        Path keyset = folder.resolve("keyset.json");
        KeyEncryptionKey.create(keyset);
        KeyEncryptionKey wrapping = KeyEncryptionKey.load(keyset);
        key = DataKey.generate(IDENTITY, wrapping).unwrap(wrapping);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hunter2", "-----END KEY-----\n", "\0", "\ufeffé ß 漢 \ud83d\udd11", "\r\n\t "})
    void opensExactlyTheTextThatWasSealed(String text) {
        byte[] sealed = Sealer.seal(key, HERE, text);
        assertThat(Sealer.open(key, HERE, sealed)).isEqualTo(text);
        assertThat(sealed).hasSize(33 + text.getBytes(UTF_8).length);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(Sealer.seal(key, HERE, "hunter2")).isNotEqualTo(Sealer.seal(key, HERE, "hunter2"));
    }

    static Stream<Binding> elsewhere() {
        return Stream.of(
                new Binding("password", "value", ROW, IDENTITY),
                new Binding("secret", "notes", ROW, IDENTITY),
                new Binding("secret", "value", IDENTITY, IDENTITY),
                new Binding("secret", "value", ROW, ROW));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void doesNotOpenInAnotherPlace(Binding elsewhere) {
        byte[] sealed = Sealer.seal(key, HERE, "hunter2");
        assertThatThrownBy(() -> Sealer.open(key, elsewhere, sealed))
                .isInstanceOf(CannotOpen.class)
                .hasNoCause()
                .hasMessage("The sealed value in " + elsewhere.table() + "." + elsewhere.column() + " of row "
                        + elsewhere.row() + " does not open");
    }

    @Test
    void doesNotOpenWithAnyBitFlipped() {
        byte[] sealed = Sealer.seal(key, HERE, "hunter2");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Sealer.open(key, HERE, altered)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void doesNotOpenShortenedOrProlonged() {
        byte[] sealed = Sealer.seal(key, HERE, "hunter2");
        for (int length = 0; length <= sealed.length + 1; length++) {
            byte[] resized = Arrays.copyOf(sealed, length);
            if (length != sealed.length) {
                assertThatThrownBy(() -> Sealer.open(key, HERE, resized)).isInstanceOf(CannotOpen.class);
            }
        }
    }

    @Test
    void refusesTextThatWouldNotComeBackAsItWentIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sealer.seal(key, HERE, "hunter2\ud800"))
                .withMessageNotContaining("hunter2");
    }
}
