package id.ravi.launcher;

import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.database.Database;
import id.ravi.launcher.process.FreePort;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the variables of the environment say, checked; a wrong one is named, but its value is not repeated.
 *
 * @param smtpPort where mail is received; none where it is not
 * @param database the database that somebody else runs, if one is to be used
 * @param users passwords by user name, to be added to the realm
 * @param javaOptions for the server's virtual machine
 */
public record Environment(
        Path dataDirectory,
        String address,
        int port,
        Optional<Integer> smtpPort,
        String publicUrl,
        Optional<Database> database,
        Map<String, String> users,
        List<String> javaOptions) {
    /** The launcher's own user, which {@code RAVI_USERS} cannot name. */
    static final String OWNER = "owner";

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<String> ANY_ADDRESS = List.of("0.0.0.0", "::");

    /** Reads the variables. Port 0 becomes a free one; a relative data directory lies in the one given. */
    public static Environment of(Map<String, String> variables, Path workingDirectory) {
        String address = variables.getOrDefault("RAVI_HTTP_ADDRESS", "127.0.0.1");
        int port = port("RAVI_HTTP_PORT", variables.getOrDefault("RAVI_HTTP_PORT", "8080"), "");
        return new Environment(
                workingDirectory.resolve(variables.getOrDefault("RAVI_DATA_DIR", "data")),
                address,
                port,
                smtpPort(variables.getOrDefault("RAVI_SMTP_PORT", "2525"), port),
                publicUrl(variables.getOrDefault("RAVI_PUBLIC_URL", localUrl(address, port))),
                Database.external(variables),
                users(variables.getOrDefault("RAVI_USERS", "")),
                Stream.of(variables
                                .getOrDefault(
                                        "RAVI_JAVA_OPTIONS", "-Xms128m -Xmx512m -XX:MaxNewSize=128m -XX:+UseParallelGC")
                                .split("\\s+", -1))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    /** Where the server answers on this machine, without a final slash. */
    public String localUrl() {
        return localUrl(address, port);
    }

    private static String localUrl(String address, int port) {
        return url(ANY_ADDRESS.contains(address) ? "127.0.0.1" : address, port);
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static Optional<Integer> smtpPort(String text, int httpPort) {
        if (text.equals(String.valueOf(httpPort))) {
            throw new LaunchFailure("RAVI_SMTP_PORT must be another port than RAVI_HTTP_PORT.");
        }
        return text.equals("off")
                ? Optional.empty()
                : Optional.of(port("RAVI_SMTP_PORT", text, ", or off to receive no mail"));
    }

    private static int port(String name, String text, String otherwise) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new LaunchFailure(
                    name + " must be a number from 1 to 65535, or 0 for any free port" + otherwise + ".");
        }
        int port = Integer.parseInt(text);
        return port == 0 ? FreePort.any() : port;
    }

    private static String publicUrl(String text) {
        if (!text.matches("https?://[^/?#\\s@]+/?")) {
            throw new LaunchFailure("RAVI_PUBLIC_URL must look like https://ravi.example.org, without a path.");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static Map<String, String> users(String text) {
        Map<String, String> users = new LinkedHashMap<>();
        // Accounts know names in lower case: Alice and alice would be two passwords of one account.
        Set<String> taken = new HashSet<>(Set.of(OWNER));
        for (String entry : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = entry.split(":", 2);
            String name = parts[0].strip();
            if (parts.length != 2 || parts[1].isEmpty() || !USER.matcher(name).matches()) {
                throw new LaunchFailure("RAVI_USERS must look like name:password,name:password; a name has letters,"
                        + " digits, dots, dashes and underscores, a password no comma.");
            }
            users.put(name, parts[1]);
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw new LaunchFailure("RAVI_USERS must not name a user twice, nor " + OWNER + ".");
            }
        }
        return users;
    }

    @Override
    public String toString() {
        return "Environment[" + localUrl() + "]";
    }
}
