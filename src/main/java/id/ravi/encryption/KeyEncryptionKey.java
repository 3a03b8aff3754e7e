package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;

/**
 * Wraps the data keys of all identities; lost, nothing that the database holds sealed can be opened again.
 *
 * <p>It is a Tink keyset of AES256_GCM keys in clear text JSON: the primary key wraps, every key unwraps. Every failure
 * is an {@link IllegalStateException} of one sentence for the operator. It has no cause, because what a parser says
 * about a malformed keyset may quote it.
 */
public final class KeyEncryptionKey {
    private static final byte[] WITNESS = "The keyset fits the database".getBytes(US_ASCII);
    private static final byte[] WITNESS_USE = "keyset_check".getBytes(US_ASCII);

    private final Aead aead;

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    /** Reads the keyset; who else may read the file is for the operator to decide, and is not checked. */
    public static KeyEncryptionKey load(Path keyset) {
        String json = read(keyset);
        try {
            return new KeyEncryptionKey(Aes256Gcm.fromClear(json));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw unusable(
                    keyset, "is not a clear text Tink JSON keyset of AES256_GCM keys; restore it from its backup");
        }
    }

    /**
     * Writes a fresh keyset that only the owner of the file may read, where the file system knows such things, and has
     * it on the disk before it returns. An existing file is never touched.
     */
    public static void create(Path keyset) {
        byte[] fresh = newKeyset();
        try (var file = Channels.newOutputStream(
                Files.newByteChannel(keyset, Set.of(CREATE_NEW, WRITE, SYNC), ownerOnly(keyset)))) {
            file.write(fresh);
        } catch (FileAlreadyExistsException e) {
            throw unusable(keyset, "exists already; remove it only if no database needs it any more");
        } catch (IOException e) {
            throw unusable(keyset, "cannot be written; name a file in a folder that this user may write to");
        }
    }

    Aead aead() {
        return aead;
    }

    /** A constant that only this keyset can have sealed; different each time. */
    byte[] sealWitness() {
        try {
            return aead.encrypt(WITNESS, WITNESS_USE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key encryption key does not seal", e);
        }
    }

    boolean opensWitness(byte[] sealed) {
        try {
            return Arrays.equals(aead.decrypt(sealed, WITNESS_USE), WITNESS);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String read(Path keyset) {
        try {
            return Files.readString(keyset, US_ASCII);
        } catch (NoSuchFileException e) {
            throw unusable(
                    keyset,
                    "does not exist; restore it from its backup or, for a new database only, make one with tinkey"
                            + " (key template AES256_GCM, output format json)");
        } catch (IOException e) {
            throw unusable(keyset, "cannot be read as text; let the user that runs the server read the keyset there");
        }
    }

    private static byte[] newKeyset() {
        try {
            return Aes256Gcm.newClearKeyset().getBytes(US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime makes no AES keys of 256 bits", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path keyset) {
        if (!keyset.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static IllegalStateException unusable(Path keyset, String why) {
        return new IllegalStateException(EncryptionConfig.KEYSET + ": the file " + keyset + " " + why + ".");
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[redacted]";
    }
}
