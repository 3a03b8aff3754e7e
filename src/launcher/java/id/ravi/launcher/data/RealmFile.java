package id.ravi.launcher.data;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The key file of the container's file realm, with the users of one group.
 *
 * <p>A line is {@code name;{SSHA256}base64(hash + salt);group}. The hash is SHA-256 over password and salt, then 99
 * times over its own result: enough for a random password, too cheap to protect one that a person has chosen.
 */
public final class RealmFile {
    private static final String GROUP = "owner";
    private static final int ROUNDS = 100;
    private static final int SALT_BYTES = 8;

    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** Reads the file, or begins an empty one. */
    public RealmFile(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> lines.put(line.split(";", 2)[0], line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a user unless the realm has one of that name, whose password and groups then stay. */
    public void addIfAbsent(String name, String password) {
        if (!lines.containsKey(name)) {
            put(name, password);
        }
    }

    /** Gives a user this password, whether or not the realm has one of that name. */
    public void put(String name, String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        lines.put(name, line(name, password, salt));
    }

    /** Writes what was read and added. */
    public void save() {
        PrivateFile.write(file, lines.values().stream().map(line -> line + "\n").collect(joining()));
    }

    static String line(String name, String password, byte[] salt) {
        return name + ";{SSHA256}" + Base64.getEncoder().encodeToString(hashAndSalt(password, salt)) + ";" + GROUP;
    }

    private static byte[] hashAndSalt(String password, byte[] salt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha256.digest(salt);
            for (int round = 1; round < ROUNDS; round++) {
                hash = sha256.digest(hash);
            }
            byte[] result = Arrays.copyOf(hash, hash.length + salt.length);
            System.arraycopy(salt, 0, result, hash.length, salt.length);
            return result;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
