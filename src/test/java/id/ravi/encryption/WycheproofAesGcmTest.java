package id.ravi.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of Project Wycheproof for the sizes in use, opened as this package opens: with a key id in front. */
class WycheproofAesGcmTest {
    private static final int KEY_ID = 0x0a0b0c0d;
    /** What Tink puts in front of a ciphertext: a version, 1, and the id of the key. */
    private static final String PREFIX = "010a0b0c0d";

    /** One attempt to open; everything but the number in hexadecimal. */
    record Vector(int id, String key, String sealed, String associatedData, String content, boolean valid) {
        static Vector of(JsonObject test) {
            return new Vector(
                    test.getInt("tcId"),
                    test.getString("key"),
                    PREFIX + test.getString("iv") + test.getString("ct") + test.getString("tag"),
                    test.getString("aad"),
                    test.getString("msg"),
                    test.getString("result").equals("valid"));
        }

        String open(Aead aead) throws GeneralSecurityException {
            return HexFormat.of().formatHex(aead.decrypt(octets(sealed), octets(associatedData)));
        }
    }

    @Test
    void noVectorIsLeftOut() throws IOException {
        assertThat(vectors().filter(Vector::valid)).hasSize(39);
        assertThat(vectors().filter(vector -> !vector.valid())).hasSize(27);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensWhatIsValidAndNothingElse(Vector vector) throws GeneralSecurityException {
        Aead aead = Aes256Gcm.fromClear(keyset(vector.key()));
        if (vector.valid()) {
            assertThat(vector.open(aead)).isEqualTo(vector.content());
        } else {
            assertThatThrownBy(() -> vector.open(aead)).isInstanceOf(GeneralSecurityException.class);
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream file = WycheproofAesGcmTest.class.getResourceAsStream("/wycheproof/aes_gcm_test.json")) {
            return Json.createReader(file)
                    .readObject()
                    .getJsonArray("testGroups")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(group -> group.getInt("keySize") == 256)
                    .filter(group -> group.getInt("ivSize") == 96 && group.getInt("tagSize") == 128)
                    .flatMap(group -> group.getJsonArray("tests").getValuesAs(JsonObject.class).stream())
                    .map(Vector::of);
        }
    }

    /** The key as a clear text keyset, as an operator's file would hold it: the key is field 3 of the value. */
    private static String keyset(String key) {
        String value = Base64.getEncoder().encodeToString(octets("1a20" + key));
        return """
                {"primaryKeyId": %1$d, "key": [{"keyId": %1$d, "status": "ENABLED", "outputPrefixType": "TINK",
                 "keyData": {"typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
                 "keyMaterialType": "SYMMETRIC", "value": "%2$s"}}]}"""
                .formatted(KEY_ID, value);
    }

    private static byte[] octets(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
