package id.ravi.launcher.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that holds everything a launcher keeps, locked as long as it is open.
 *
 * <p>{@link #run()} is the exception: what lies there belongs to one run and is deleted when that run ends, or when
 * the next one begins.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the directory if need be and takes it for this process; fails if another launcher has it. */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        PrivateFile.directory(root);
        return new DataDirectory(root, lock(root));
    }

    private static FileChannel lock(Path root) {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new LaunchFailure("Another launcher uses " + root + ": stop it or set RAVI_DATA_DIR.");
            }
            return channel;
        } catch (IOException e) {
            throw new LaunchFailure("The directory " + root + " cannot be written to.", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** A file or directory that stays: {@code credentials.json}, {@code realm}, {@code database}, … */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** Where one run keeps what nobody needs afterwards. */
    public Path run() {
        return path("run");
    }

    /** Removes what an earlier run left behind; to be called when none of its processes lives any more. */
    public void clear() {
        delete(run());
        PrivateFile.directory(run());
    }

    @Override
    public void close() {
        delete(run());
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            for (Path path : contents(directory)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> contents(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
