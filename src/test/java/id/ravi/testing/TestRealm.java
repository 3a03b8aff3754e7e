package id.ravi.testing;

import static java.util.stream.Collectors.joining;

import id.ravi.launcher.data.PrivateFile;
import id.ravi.launcher.data.RealmFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Users of a server's realm who are no owners; the launcher itself makes owners only. */
public final class TestRealm {
    public static final String PASSWORD = "canary-password";

    private TestRealm() {}

    /** Writes the realm of a data directory before its server starts, each user with a group, or none where it is blank. */
    public static void write(Path directory, Map<String, String> groups) {
        var file = directory.resolve("realm");
        try {
            Files.createDirectories(directory);
            var realm = new RealmFile(file);
            groups.keySet().forEach(user -> realm.put(user, PASSWORD));
            realm.save();
            var lines = Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst(";owner$", ";" + groups.get(line.split(";", 2)[0]) + "\n"))
                    .collect(joining());
            PrivateFile.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
