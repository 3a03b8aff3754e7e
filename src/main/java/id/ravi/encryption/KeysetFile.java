package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that holds a keyset as JSON in clear text. Every failure is an {@link IllegalStateException} of one sentence for
 * the operator. It has no cause, because what a parser says about a malformed keyset may quote it.
 *
 * @param property the property that names the file
 */
public record KeysetFile(String property, Path path) {
    /** The text of the file; who else may read it is for the operator to decide, and is not checked. */
    public String read(String whenAbsent) {
        try {
            return Files.readString(path, US_ASCII);
        } catch (NoSuchFileException e) {
            throw unusable("does not exist; " + whenAbsent);
        } catch (IOException e) {
            throw unusable("cannot be read as text; let the user that runs the server read the keyset there");
        }
    }

    /**
     * Writes a fresh keyset that only the owner of the file may read, where the file system knows such things, and has
     * it on the disk before it returns. An existing file is never touched.
     */
    public void create(String keyset) {
        try (var file = Channels.newOutputStream(
                Files.newByteChannel(path, Set.of(CREATE_NEW, WRITE, SYNC), ownerOnly(path)))) {
            file.write(keyset.getBytes(US_ASCII));
        } catch (FileAlreadyExistsException e) {
            throw unusable("exists already; remove it only if no database needs it any more");
        } catch (IOException e) {
            throw unusable("cannot be written; name a file in a folder that this user may write to");
        }
    }

    public IllegalStateException unusable(String why) {
        return new IllegalStateException(property + ": the file " + path + " " + why + ".");
    }

    private static FileAttribute<?>[] ownerOnly(Path keyset) {
        if (!keyset.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
