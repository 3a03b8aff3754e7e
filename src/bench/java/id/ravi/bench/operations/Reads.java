package id.ravi.bench.operations;

import id.ravi.apikeys.FilledKey;
import id.ravi.bench.fill.Persona;
import id.ravi.bench.load.Request;
import id.ravi.bench.load.Requests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reading requests. All of them are made before the load begins. */
final class Reads {
    private static final int UNKNOWN_KEYS = 10_000;

    /** No key can be called so, which is known without asking the database: the cheapest answer that needs a caller. */
    private static final String NOTHING = "/api/secrets/?key=1";

    private Reads() {}

    static Requests get(Scene scene) {
        return get(scene, withKey(scene.reading()));
    }

    static Requests get(Scene scene, UnaryOperator<Request> credential) {
        var persona = scene.reading();
        return Requests.rotating(numbers(persona)
                .map(number -> credential.apply(Request.get(path(persona, number))))
                .toList());
    }

    /** Each request with the next key, and the keys in no order. */
    static Requests manyKeys(Scene scene) {
        var requests = new ArrayList<Request>();
        for (var persona : scene.population()) {
            for (int i = 0; i < persona.keys().size(); i++) {
                var path = path(persona, i % persona.secrets().size());
                requests.add(Request.get(path).bearer(persona.keys().get(i)));
            }
        }
        Collections.shuffle(requests, new Random(1));
        return Requests.rotating(requests.subList(0, Math.min(requests.size(), Scene.KEYS)));
    }

    static Requests find(Scene scene) {
        var credential = withKey(scene.reading());
        var requests = numbers(scene.reading())
                .map(number -> credential.apply(Request.get("/api/secrets/?key=" + Persona.nameOf(number))))
                .toList();
        return Requests.rotating(scene.site().requireRows(1, requests));
    }

    /** The password for the address of a page, as whoever fills in a form asks for it. */
    static Requests findPassword(Scene scene) {
        var credential = withKey(scene.reading());
        var requests = IntStream.range(0, Scene.PASSWORDS)
                .mapToObj(number -> "/api/passwords/?domain=https://www." + Persona.siteOf(number) + "/login")
                .map(path -> credential.apply(Request.get(path)))
                .toList();
        return Requests.rotating(scene.site().requireRows(1, requests));
    }

    /** Codes of a hundred seeds. */
    static Requests code(Scene scene) {
        var credential = withKey(scene.reading());
        return Requests.rotating(scene.seeds().stream()
                .map(uuid -> credential.apply(Request.get("/api/totp/" + uuid + "/code/")))
                .toList());
    }

    static Requests list(Scene scene) {
        var request = withKey(scene.listing()).apply(Request.get("/api/secrets/"));
        scene.site().requireRows(scene.listing().secrets().size(), List.of(request));
        return Catalog.always(request);
    }

    /** Keys of the right form, each of which the server has to look up. */
    static Requests refused(Scene scene) {
        var path = path(scene.reading(), 0);
        return Requests.rotating(Stream.generate(FilledKey::ofIdentity)
                .limit(UNKNOWN_KEYS)
                .map(key -> Request.get(path).bearer(key.text()).expecting(401))
                .toList());
    }

    static Requests empty(Scene scene) {
        return empty(withKey(scene.reading()));
    }

    static Requests empty(UnaryOperator<Request> credential) {
        return Catalog.always(credential.apply(Request.get(NOTHING)));
    }

    static String path(Persona persona, int number) {
        return "/api/secrets/" + persona.secrets().get(number) + "/";
    }

    private static UnaryOperator<Request> withKey(Persona persona) {
        var key = persona.keys().get(0);
        return request -> request.bearer(key);
    }

    private static Stream<Integer> numbers(Persona persona) {
        return IntStream.range(0, persona.secrets().size()).boxed();
    }

    /** For the check of what was filled in: the persona's secrets by number. */
    static List<Integer> sample(Persona persona) {
        int last = persona.secrets().size() - 1;
        return List.of(0, last / 2, last);
    }
}
