package id.ravi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.data.LaunchFailure;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Gets the first keys from a running server, by the same API as everybody else.
 *
 * <p>A key is shown once, so each is written to the file before the next step: a launcher that is interrupted goes on
 * where it was, and leaves at most one key behind that nobody knows.
 */
final class Bootstrap {
    private static final String LABEL = "launcher";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path file;

    Bootstrap(Path file) {
        this.file = file;
    }

    /** Asks for the keys that are missing and answers the complete credentials. */
    Credentials complete(Credentials credentials) {
        Credentials withManagement = credentials.managementKey().isEmpty() ? management(credentials) : credentials;
        return withManagement.identityKey().isEmpty() ? identity(withManagement) : withManagement;
    }

    private Credentials management(Credentials credentials) {
        String login = credentials.username() + ":" + credentials.password();
        String basic = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
        JsonObject created = post(credentials, basic, "/api/auth/keys/management/", object("label", LABEL));
        return saved(credentials.withManagementKey(created.getString("key")));
    }

    private Credentials identity(Credentials credentials) {
        String bearer = "Bearer " + credentials.managementKey();
        JsonArray identities = (JsonArray) send(request(credentials, bearer, "/api/identities/"), 200);
        if (identities.isEmpty()) {
            JsonObject created = post(credentials, bearer, "/api/identities/", object("name", "first-agent"));
            return saved(credentials.withIdentity(created.getString("uuid"), created.getString("api_key")));
        }
        String uuid = identities.getJsonObject(0).getString("uuid");
        JsonObject created = post(
                credentials,
                bearer,
                "/api/auth/keys/identity/",
                object("label", LABEL).add("identity_uuid", uuid));
        return saved(credentials.withIdentity(uuid, created.getString("key")));
    }

    private Credentials saved(Credentials credentials) {
        credentials.write(file);
        return credentials;
    }

    private static JsonObjectBuilder object(String name, String value) {
        return Json.createObjectBuilder().add(name, value);
    }

    private JsonObject post(Credentials credentials, String authorization, String path, JsonObjectBuilder body) {
        return (JsonObject) send(
                request(credentials, authorization, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.build().toString())),
                201);
    }

    private static HttpRequest.Builder request(Credentials credentials, String authorization, String path) {
        return HttpRequest.newBuilder(URI.create(credentials.baseUrl() + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private JsonStructure send(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new LaunchFailure("The first keys could not be made: " + request.method() + " "
                        + request.uri().getPath() + " answered " + answer.statusCode() + ".");
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.read();
            }
        } catch (IOException e) {
            throw new LaunchFailure("The first keys could not be made: the server does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The launcher was stopped.", e);
        }
    }
}
