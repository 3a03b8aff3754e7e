package id.ravi.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A file whose first line is the password. It is never kept, so that a new one counts from the next connection on. */
record PasswordFile(Path path) {
    String read() {
        try (var lines = Files.newBufferedReader(path, UTF_8)) {
            var password = lines.readLine();
            if (password != null && !password.isEmpty()) {
                return password;
            }
        } catch (IOException e) {
            throw unusable("cannot be read; let the user that runs the server read it");
        }
        throw unusable("has an empty first line");
    }

    /** Whether any user of the machine may read it: worth a word, and no more, as some containers mount secrets so. */
    boolean isOpenToAll() {
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private IllegalStateException unusable(String why) {
        return new IllegalStateException("ravi.mail.imap.password-file: the file " + path + " " + why + ".");
    }
}
