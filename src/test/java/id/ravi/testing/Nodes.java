package id.ravi.testing;

import id.ravi.encryption.KeyEncryptionKey;
import id.ravi.launcher.data.SigningKey;
import id.ravi.sso.AssertionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two servers with the same keys, started at the same time on one database that was empty. */
public final class Nodes implements AutoCloseable {
    private static final List<String> KEYS =
            List.of("keyset.json", "jwt-private.pem", "jwt-public.pem", "sso-keyset.json");

    private final Path keys = emptyDirectory("nodes-keys");
    private final LoneDatabase database = LoneDatabase.start(TestServer.base("nodes-database"));
    private final List<TestServer> servers = new CopyOnWriteArrayList<>();

    private final Map<String, String> more;

    public Nodes() {
        this(Map.of());
    }

    /** @param more variables for each of them */
    public Nodes(Map<String, String> more) {
        this.more = more;
        KeyEncryptionKey.create(keys.resolve(KEYS.get(0)));
        SigningKey.ensure(keys.resolve(KEYS.get(1)), keys.resolve(KEYS.get(2)));
        AssertionKeys.create(keys.resolve(KEYS.get(3)));
        var directories = List.of(emptyDirectory("node-0"), emptyDirectory("node-1"));
        directories.forEach(this::giveKeys);
        try {
            Together.times(directories.size(), i -> servers.add(TestServer.start(directories.get(i), variables())));
        } catch (AssertionError notBoth) {
            close();
            throw notBoth;
        }
    }

    /** What a server must be told to be one of them. */
    public Map<String, String> variables() {
        var variables = new HashMap<>(database.variables());
        variables.put("RAVI_PUBLIC_URL", "http://ravi.example.org");
        variables.putAll(more);
        return variables;
    }

    public id.ravi.launcher.database.Database database() {
        return database.login();
    }

    public Client anonymous(int node) {
        return Client.at(servers.get(node).url());
    }

    public TestServer node(int number) {
        return servers.get(number);
    }

    /** A key of an identity that one node made; any node may be asked. */
    public String identityKey() {
        return servers.get(0).running().credentials().identityKey();
    }

    public String managementKey() {
        return servers.get(0).running().credentials().managementKey();
    }

    public static Path emptyDirectory(String name) {
        try {
            var directory = TestServer.base(name);
            TestServer.delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void giveKeys(Path directory) {
        try {
            for (var key : KEYS) {
                Files.copy(keys.resolve(key), directory.resolve(key), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(TestServer::close);
        database.close();
    }
}
