package id.ravi.sso;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import id.ravi.encryption.KeyEncryptionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionKeysTest {
    private static final RawJwt CLAIMS =
            RawJwt.newBuilder().setSubject("somebody").withoutExpiration().build();
    private static final JwtValidator EXPECTED =
            JwtValidator.newBuilder().allowMissingExpiration().build();

    @TempDir
    Path folder;

    private Path keyset;

    @BeforeEach
    void nameAKeyset() {
        keyset = folder.resolve("sso-keyset.json");
    }

    @Test
    void aKeysetVerifiesWhatItSignedAfterEachLoad() {
        AssertionKeys.create(keyset);
        var token = AssertionKeys.load(keyset).sign(CLAIMS);
        assertThat(AssertionKeys.load(keyset).verify(token, EXPECTED)).isPresent();
    }

    @Test
    void anotherKeysetDoesNotVerifyIt() {
        AssertionKeys.create(keyset);
        var other = folder.resolve("other.json");
        AssertionKeys.create(other);
        var token = AssertionKeys.load(keyset).sign(CLAIMS);
        assertThat(AssertionKeys.load(other).verify(token, EXPECTED)).isEmpty();
    }

    @Test
    void itsPublicKeysHoldNothingOfTheFilesSecret() throws IOException {
        AssertionKeys.create(keyset);
        var keys = AssertionKeys.load(keyset);
        assertThat(keys.publicKeys()).contains("\"kid\"", "\"x\"", "\"y\"").doesNotContain("\"d\"");
        assertThat(keys).hasToString("AssertionKeys[redacted]");
    }

    @Test
    void onlyTheOwnerMayReadACreatedKeysetAndItIsNeverReplaced() throws IOException {
        AssertionKeys.create(keyset);
        if (keyset.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(keyset)).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
        assertThatThrownBy(() -> AssertionKeys.create(keyset)).hasMessageContaining("exists already");
    }

    @Test
    void anAbsentKeysetIsRefusedWithTheNameOfTheProperty() {
        assertThatThrownBy(() -> AssertionKeys.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContainingAll("ravi.sso.keyset", keyset.toString(), "does not exist", "JWT_ES256");
    }

    @Test
    void aKeysetOfAnotherKindIsRefused() {
        KeyEncryptionKey.create(keyset);
        assertThatThrownBy(() -> AssertionKeys.load(keyset))
                .hasNoCause()
                .hasMessageContainingAll("ravi.sso.keyset", "is not a clear text Tink JSON keyset of JWT_ES256 keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c4n4ry", "{}", "[]", "null", "{\"primaryKeyId\":\"c4n4ry\"}"})
    void aMalformedKeysetIsRefusedWithoutQuotingIt(String content) throws IOException {
        Files.writeString(keyset, content);
        assertThatThrownBy(() -> AssertionKeys.load(keyset))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining("ravi.sso.keyset")
                .message()
                .doesNotContain("c4n4ry");
    }
}
