package id.ravi.bench.operations;

import id.ravi.bench.fill.Persona;
import id.ravi.bench.load.Request;
import id.ravi.bench.load.Requests;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** All operations, in the order in which they are measured and reported. */
public final class Catalog {
    /** The constant JAX-RS resource, by which everything is divided. */
    public static final String FLOOR = "jaxrs";

    /** The bare loop of inserts, without any server. */
    public static final String INSERTS = "insert";

    /** What is done in this process, without any server. */
    public static final String EXTRACTION = "extract";

    private static final AtomicLong NEXT = new AtomicLong();

    private static final List<Operation> OPERATIONS = List.of(
            Operation.of("servlet", "Constant servlet", scene -> always(Request.get("/bare/constant"))),
            Operation.of(FLOOR, "Constant JAX-RS resource", scene -> always(Request.get("/bare/api/constant"))),
            Operation.of("live", "GET /health/live", scene -> always(Request.get("/health/live"))),
            Operation.of("get", "GET …/{uuid}/", Reads::get),
            Operation.of("keys", "GET …/{uuid}/, 10,000 keys", Reads::manyKeys),
            Operation.of("find", "GET …?key=", Reads::find),
            Operation.of("list", "GET, list of 20", Reads::list),
            Operation.of("password", "GET passwords, ?domain=", Reads::findPassword),
            Operation.of("code", "GET totp/{uuid}/code/", Reads::code),
            Operation.of("post", "POST", Catalog::post),
            new Operation("delete", "DELETE", new Deletes()),
            Operation.of("patch", "PATCH", scene -> change(scene, "PATCH", "{\"value\": \"sk-changed-%d\"}")),
            Operation.of(
                    "put",
                    "PUT",
                    scene -> change(scene, "PUT", "{\"key\": \"%s\", \"value\": \"sk-put-%d\", \"notes\": \"\"}")),
            Operation.of("mixed", "90 GET, 10 PATCH", Catalog::mixed),
            new Operation(INSERTS, "INSERT and COMMIT, bare JDBC", new InsertLoop()),
            new Operation("mail", "Message accepted, SMTP", new MailLoop()),
            new Operation("wait", "Code to who waits, after 250", new WaitLoop()),
            new Operation(EXTRACTION, "Code found, 20 kB of HTML", new ExtractionLoop()),
            Operation.of(
                    "jwt",
                    "GET …/{uuid}/, access token",
                    scene -> Reads.get(scene, scene.owner().token())),
            Operation.of(
                    "cookie",
                    "GET …/{uuid}/, session",
                    scene -> Reads.get(scene, scene.owner().session())),
            Operation.of(
                    "basic",
                    "GET …/{uuid}/, Basic",
                    scene -> Reads.get(scene, scene.owner().basic())),
            Operation.of("refused", "Unknown key, 401", Reads::refused),
            Operation.of("empty", "Empty list, key", Reads::empty),
            Operation.of(
                    "empty-jwt",
                    "Empty list, access token",
                    scene -> Reads.empty(scene.owner().token())),
            Operation.of(
                    "empty-cookie",
                    "Empty list, session",
                    scene -> Reads.empty(scene.owner().session())),
            Operation.of(
                    "empty-basic",
                    "Empty list, Basic",
                    scene -> Reads.empty(scene.owner().basic())));

    private Catalog() {}

    public static List<Operation> operations() {
        return OPERATIONS;
    }

    public static Operation named(String name) {
        return OPERATIONS.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Requests always(Request request) {
        return () -> request;
    }

    private static Requests post(Scene scene) {
        var key = scene.writer().keys().get(0);
        return () -> Request.json("POST", "/api/secrets/", body("{\"key\": \"K_%d\", \"value\": \"sk-new\"}"))
                .bearer(key)
                .expecting(201);
    }

    /** One secret after the other, so that no two connections change the same one at once. */
    private static Requests change(Scene scene, String method, String json) {
        var persona = scene.changing();
        var position = new AtomicLong();
        return () -> {
            int number = (int) (position.getAndIncrement() % persona.secrets().size());
            var body = body(json.replace("%s", Persona.nameOf(number)));
            return Request.json(method, Reads.path(persona, number), body)
                    .bearer(persona.keys().get(0));
        };
    }

    private static Requests mixed(Scene scene) {
        return Requests.mixed(Reads.get(scene), 9, change(scene, "PATCH", "{\"value\": \"sk-mixed-%d\"}"));
    }

    private static String body(String json) {
        return json.replace("%d", String.valueOf(NEXT.incrementAndGet()));
    }
}
