package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.passwordhistory.ReplacedPassword;
import id.ravi.problem.FieldErrors;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final String SECRET = "hunter2";

    @Test
    void noTypePrintsWhatItHolds() {
        var texts = new PasswordTexts(SECRET, SECRET, SECRET);
        var uuid = UUID.randomUUID();
        var now = Instant.EPOCH;
        var given = Optional.of(SECRET);
        var bytes = SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new Object[] {
                    texts,
                    new PasswordForm(given, given, given, given, Optional.empty(), new FieldErrors()),
                    new PasswordEntry(uuid, 1, SECRET, SECRET, SECRET, SECRET, now, now),
                    new SealedPassword(1, uuid, 1, uuid, SECRET, bytes, bytes, bytes, now, now),
                    new ReplacedPassword(uuid, SECRET, now)
                })
                .allSatisfy(holder -> assertThat(holder.toString())
                        .isNotBlank()
                        .doesNotContain(SECRET)
                        .doesNotContain("104, 117"));
    }
}
