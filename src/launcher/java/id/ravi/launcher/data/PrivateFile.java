package id.ravi.launcher.data;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and directories that only the user who runs the launcher may read.
 *
 * <p>A file is complete or absent, whatever happens while it is written: it appears under its name after its content
 * is on the disk. Where the file system knows no POSIX permissions (Windows), those of the directory apply.
 */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes a text as UTF-8 with mode 0600, replacing the file if there is one. */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".draft", "", mode("rw-------"));
            try (FileChannel channel = FileChannel.open(draft, WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a complete file its name, replacing the one that has it. */
    public static void move(Path draft, Path file) {
        try {
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file that has served its purpose. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a directory, and those above it, with mode 0700; one that exists is narrowed to that mode. */
    static void directory(Path directory) {
        try {
            Files.createDirectories(directory, mode("rwx------"));
            if (posix()) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new LaunchFailure("The directory " + directory + " cannot be made or is not yours.", e);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
