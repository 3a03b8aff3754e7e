package id.ravi.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** An account that nobody else has used, with an owner, a management key and its first identity. */
public record Tenant(String user, String password, String managementKey, Persona first) {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Signs in with the next unused user of the shared server. */
    public static Tenant fresh() {
        int number = NEXT.getAndIncrement();
        var user = TestServer.user(number);
        var password = TestServer.password(number);
        var owner = Client.anonymous().basic(user, password);
        var managementKey = owner.post("/api/auth/keys/management/", "{}").text("key");
        var uuid = owner.get("/api/identities/").array().getJsonObject(0).getString("uuid");
        var key = owner.post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + uuid + "\"}")
                .text("key");
        return new Tenant(user, password, managementKey, new Persona(uuid, key));
    }

    /** A user who has never signed in, and so has no account yet. */
    public static Newcomer newcomer() {
        int number = NEXT.getAndIncrement();
        return new Newcomer(TestServer.user(number), TestServer.password(number));
    }

    /** With the password in every request. */
    public Client owner() {
        return Client.anonymous().basic(user, password);
    }

    public Client management() {
        return Client.anonymous().bearer(managementKey);
    }

    /** With the key of the first identity. */
    public Client identity() {
        return first.client();
    }

    /** Signs in and works with the access token. */
    public Client token() {
        return Client.anonymous()
                .bearer(Client.anonymous().post("/api/auth/token/", signIn()).text("access"));
    }

    /** Signs in and works with the session, giving the CSRF proof. */
    public Client session() {
        var cookies = Cookies.of(Client.anonymous().post("/api/auth/login/", signIn()));
        return Client.anonymous().with("Cookie", cookies.header()).with("X-CSRFToken", cookies.value("csrftoken"));
    }

    /** The body of a sign-in. */
    public String signIn() {
        return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
    }

    /** Another identity of the same account. */
    public Persona sibling() {
        var created = management().post("/api/identities/", "{}");
        return new Persona(created.text("uuid"), created.text("api_key"));
    }

    /** An identity with a key. */
    public record Persona(String uuid, String key) {
        public Client client() {
            return Client.anonymous().bearer(key);
        }

        /** The integer that stands for it in bodies. */
        public long id() {
            return Long.parseLong(Database.column("SELECT id FROM identity WHERE uuid = ?", uuid)
                    .get(0));
        }

        /** Its e-mail address. */
        public String inbox() {
            return Database.column("SELECT address FROM email_address WHERE identity_id = ?", id())
                    .get(0);
        }

        /** Keeps a secret and answers its uuid. */
        public String keep(String name, String value) {
            return client().post("/api/secrets/", "{\"key\": \"" + name + "\", \"value\": \"" + value + "\"}")
                    .text("uuid");
        }
    }

    /** A user and a password that nobody has used. */
    public record Newcomer(String user, String password) {
        public Client client() {
            return Client.anonymous().basic(user, password);
        }

        /** The body of a sign-in. */
        public String signIn() {
            return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
        }
    }
}
