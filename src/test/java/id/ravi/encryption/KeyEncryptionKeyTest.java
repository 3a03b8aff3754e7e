package id.ravi.encryption;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeyTest {
    private static final Pattern MATERIAL = Pattern.compile("\"value\": ?\"([^\"]+)\"");

    @TempDir
    Path folder;

    private Path keyset;

    @BeforeEach
    void nameAKeyset() {
        keyset = folder.resolve("keyset.json");
    }

    @Test
    void aCreatedKeysetOpensWhatItSealedAfterEachLoad() {
        KeyEncryptionKey.create(keyset);
        byte[] witness = KeyEncryptionKey.load(keyset).sealWitness();
        assertThat(KeyEncryptionKey.load(keyset).opensWitness(witness)).isTrue();
    }

    @Test
    void loadsWhereNothingOfTheLibraryWasUsedBefore() throws IOException, ReflectiveOperationException {
        KeyEncryptionKey.create(keyset);
        try (var untouched = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = untouched.loadClass(KeyEncryptionKey.class.getName());
            assertThat(type).isNotSameAs(KeyEncryptionKey.class);
            assertThat(type.getMethod("load", Path.class).invoke(null, keyset))
                    .hasToString("KeyEncryptionKey[redacted]");
        }
    }

    @Test
    void anotherKeysetDoesNotOpenTheWitness() {
        KeyEncryptionKey.create(keyset);
        Path other = folder.resolve("other.json");
        KeyEncryptionKey.create(other);
        byte[] witness = KeyEncryptionKey.load(keyset).sealWitness();
        assertThat(KeyEncryptionKey.load(other).opensWitness(witness)).isFalse();
    }

    @Test
    void theWitnessFitsItsColumnAndDiffersEachTime() {
        KeyEncryptionKey.create(keyset);
        KeyEncryptionKey key = KeyEncryptionKey.load(keyset);
        assertThat(key.sealWitness()).hasSizeLessThan(255).isNotEqualTo(key.sealWitness());
    }

    @Test
    void onlyTheOwnerMayReadACreatedKeyset() throws IOException {
        KeyEncryptionKey.create(keyset);
        if (keyset.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(keyset)).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
    }

    @Test
    void anExistingFileIsNeverTouched() throws IOException {
        Files.writeString(keyset, "precious");
        assertThatThrownBy(() -> KeyEncryptionKey.create(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ravi.encryption.keyset", keyset.toString(), "exists already");
        assertThat(keyset).hasContent("precious");
    }

    @Test
    void aKeysetWithoutItsFolderIsRefusedWithTheNameOfTheProperty() {
        assertThatThrownBy(() -> KeyEncryptionKey.create(folder.resolve("absent/keyset.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ravi.encryption.keyset", "cannot be written");
    }

    @Test
    void anAbsentKeysetIsRefusedWithTheNameOfTheProperty() {
        assertThatThrownBy(() -> KeyEncryptionKey.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ravi.encryption.keyset", keyset.toString(), "does not exist");
    }

    @Test
    void aFolderInThePlaceOfTheKeysetIsRefused() {
        assertThatThrownBy(() -> KeyEncryptionKey.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ravi.encryption.keyset", folder.toString(), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c4n4ry", "{}", "[]", "null", "{\"primaryKeyId\":\"c4n4ry\"}", "{\"key\":[\"c4n4ry\"]}"})
    void aMalformedKeysetIsRefusedWithoutQuotingIt(String content) throws IOException {
        Files.writeString(keyset, content);
        assertThatThrownBy(() -> KeyEncryptionKey.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContainingAll("ravi.encryption.keyset", keyset.toString(), "Tink JSON keyset")
                .hasMessageNotContaining("c4n4ry");
    }

    @Test
    void aTruncatedKeysetIsRefusedWithoutQuotingIt() throws IOException {
        KeyEncryptionKey.create(keyset);
        String json = Files.readString(keyset);
        Files.writeString(keyset, json.substring(0, json.length() - 3));
        assertThatThrownBy(() -> KeyEncryptionKey.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining(materialOf(json));
    }

    @Test
    void aKeyOfAnotherAlgorithmIsRefused() throws GeneralSecurityException, IOException {
        AeadConfig.register();
        KeysetHandle weaker = KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM);
        Files.writeString(keyset, TinkJsonProtoKeysetFormat.serializeKeyset(weaker, InsecureSecretKeyAccess.get()));
        assertThatThrownBy(() -> KeyEncryptionKey.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AES256_GCM");
    }

    @Test
    void itsTextHasNoMaterial() throws IOException {
        KeyEncryptionKey.create(keyset);
        assertThat(KeyEncryptionKey.load(keyset).toString())
                .isEqualTo("KeyEncryptionKey[redacted]")
                .doesNotContain(materialOf(Files.readString(keyset)));
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(KeyEncryptionKeyTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String element) {
        try {
            return Path.of(element).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String materialOf(String json) {
        var matcher = MATERIAL.matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
