package id.ravi.launcher.data;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a developer or a script needs to use the server, kept in one file. A member that is not known yet is empty. */
public record Credentials(
        String baseUrl,
        String username,
        String password,
        String managementKey,
        String identityKey,
        String identityUuid) {

    /** The launcher's own user with a new password, and no keys yet. */
    public static Credentials create(String baseUrl, String username) {
        return new Credentials(baseUrl, username, RandomPassword.create(), "", "", "");
    }

    /** Reads a file; keys that are missing are empty. Without a password it is damaged: a blank one would be valid. */
    public static Credentials read(Path file) {
        try (var reader = Json.createReader(Files.newInputStream(file))) {
            JsonObject json = reader.readObject();
            return new Credentials(
                    json.getString("base_url", ""),
                    required(json, "username"),
                    required(json, "password"),
                    json.getString("management_key", ""),
                    json.getString("identity_key", ""),
                    json.getString("identity_uuid", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new LaunchFailure("The file " + file + " is damaged: mend it, or move it away to get new ones.");
        }
    }

    private static String required(JsonObject json, String member) {
        if (json.getString(member, "").isBlank()) {
            throw new IllegalStateException(member + " is missing");
        }
        return json.getString(member);
    }

    /** Replaces the file at once, readable by its owner only. */
    public void write(Path file) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "base_url", baseUrl);
        add(json, "username", username);
        add(json, "password", password);
        add(json, "management_key", managementKey);
        add(json, "identity_key", identityKey);
        add(json, "identity_uuid", identityUuid);
        PrivateFile.write(file, json.build() + "\n");
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }

    public Credentials withBaseUrl(String url) {
        return new Credentials(url, username, password, managementKey, identityKey, identityUuid);
    }

    public Credentials withManagementKey(String key) {
        return new Credentials(baseUrl, username, password, key, identityKey, identityUuid);
    }

    public Credentials withIdentity(String uuid, String key) {
        return new Credentials(baseUrl, username, password, managementKey, key, uuid);
    }

    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}
