package id.ravi.onetimepassword;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationUriTest {
    private static final String SEED = "GEZDGNBVGY3TQOJQ";

    /** The example that tools for such exports share: "Hello!" and 0xDEADBEEF, an SHA-1 code of six digits. */
    @Test
    void readsAnExportThatWeDidNotWrite() throws Unusable {
        var uri = "otpauth-migration://offline?data="
                + "CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAEgACjr4JKK%2B%2F%2F%2F%2F%2F8B";
        var entries = MigrationUri.parse(uri);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).issuer()).isEqualTo("Example");
        assertThat(entries.get(0).accountName()).isEqualTo("alice@google.com");
        assertThat(entries.get(0).seed().base32()).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(entries.get(0).settings()).isEqualTo(new Settings(Kind.TOTP, Hash.SHA1, 6, 30));
    }

    @Test
    void readsEverySettingOfEveryEntry() throws Unusable {
        var entries = MigrationUri.parse(new Export()
                .add(SEED, "alice", "", 0, 0, 0, 0)
                .add(SEED + SEED, "Site:bob", "", 2, 2, 2, 0)
                .add(SEED, "carol", "Other", 3, 1, 1, 77)
                .uri());
        assertThat(entries).extracting(Enrolment::issuer).containsExactly("", "Site", "Other");
        assertThat(entries).extracting(Enrolment::accountName).containsExactly("alice", "bob", "carol");
        assertThat(entries)
                .extracting(Enrolment::settings)
                .containsExactly(
                        new Settings(Kind.TOTP, Hash.SHA1, 6, 30),
                        new Settings(Kind.TOTP, Hash.SHA256, 8, 30),
                        new Settings(Kind.HOTP, Hash.SHA512, 6, 30));
        assertThat(entries.get(2).counter()).isEqualTo(77);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth-migration://offline",
                "otpauth-migration://offline?data=",
                "otpauth-migration://offline?data=!",
                "otpauth-migration://offline?data=AAAA",
                "otpauth-migration://offline?data=Cv%2F%2F%2F%2F8P",
                "otpauth-migration://offline?data=CgUKAzEyMw%3D%3D",
                "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ"
            })
    void refusesTheRest(String uri) {
        assertThatThrownBy(() -> MigrationUri.parse(uri)).isInstanceOf(Unusable.class);
    }

    @Test
    void refusesAllWhenOneCannotBeKept() {
        var uri = new Export()
                .add(SEED, "good", "", 1, 1, 2, 0)
                .add(SEED, "md5", "", 4, 1, 2, 0)
                .uri();
        assertThatThrownBy(() -> MigrationUri.parse(uri)).hasMessageContaining("SHA1, SHA256 or SHA512");
    }

    @Test
    void takesAHundredEntries() throws Unusable {
        var export = new Export();
        for (int i = 0; i < 100; i++) {
            export.add(SEED, "n" + i, "", 1, 1, 2, 0);
        }
        assertThat(MigrationUri.parse(export.uri())).hasSize(100);
        var more = export.add(SEED, "n", "", 1, 1, 2, 0).uri();
        assertThatThrownBy(() -> MigrationUri.parse(more)).hasMessageContaining("more than 100 entries");
    }

    @Test
    void nothingThatIsAlteredBreaksIt() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var message = new ByteArrayOutputStream();
            var entry = new ByteArrayOutputStream();
            Export.octets(entry, 1, SEED.getBytes(UTF_8));
            Export.octets(message, 1, entry.toByteArray());
            Export.number(message, 2, 1);
            var bytes = message.toByteArray();
            for (int change = 0; change <= i % 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(MigrationUri.parse(Export.uri(bytes))).isNotEmpty();
            } catch (Unusable e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
    }
}
