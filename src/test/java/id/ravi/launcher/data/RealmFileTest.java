package id.ravi.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    /** Made by Payara's own create-file-user, for the password "secret". */
    private static final String CAROL = "carol;{SSHA256}opHGO+dveyNWTcs2UPPPTxkvRLAyFhqWVvm+pyDCUmXQGfyYB69w8g==;owner";

    @TempDir
    Path directory;

    @Test
    void writesWhatTheContainerWrites() {
        byte[] salt = HexFormat.of().parseHex("d019fc9807af70f2");
        assertThat(RealmFile.line("carol", "secret", salt)).isEqualTo(CAROL);
    }

    @Test
    void leavesAUserAloneWhoIsThere() throws IOException {
        Path file = Files.writeString(directory.resolve("realm"), CAROL + "\n");
        RealmFile realm = new RealmFile(file);
        realm.addIfAbsent("carol", "other");
        realm.addIfAbsent("dave", "other");
        realm.save();
        assertThat(file).content().startsWith(CAROL + "\n").contains("\ndave;{SSHA256}");
    }

    @Test
    void givesAUserTheNewPassword() throws IOException {
        Path file = Files.writeString(directory.resolve("realm"), CAROL + "\n");
        RealmFile realm = new RealmFile(file);
        realm.put("carol", "secret");
        realm.save();
        assertThat(file).content().startsWith("carol;").doesNotContain(CAROL).hasLineCount(1);
    }
}
