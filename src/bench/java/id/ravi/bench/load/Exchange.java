package id.ravi.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hyperfoil.api.config.SequenceBuilder;
import io.hyperfoil.api.config.Step;
import io.hyperfoil.api.session.ObjectAccess;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.core.session.SessionFactory;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequest;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One request and its answer, as steps of Hyperfoil, and a tally of the answers. Used by one thread. */
final class Exchange {
    private static final String CURRENT = "current";

    private final Requests requests;
    /** Made while Hyperfoil builds the scenario; it allows that at no other time. */
    private ObjectAccess current;

    private final Map<String, Long> unexpected = new TreeMap<>();
    private long first;
    private long last;

    Exchange(Requests requests) {
        this.requests = requests;
    }

    void addTo(SequenceBuilder sequence) {
        sequence.step(this::choosing)
                .step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.GET)
                .method(() -> session -> HttpMethod.valueOf(of(session).method()))
                .path(session -> of(session).path())
                .headerAppender((session, writer) -> headers(of(session), writer))
                .body((session, connection) -> {
                    var body = of(session).body();
                    return body.isEmpty() ? null : Unpooled.copiedBuffer(body, UTF_8);
                })
                .handler()
                .status(this::note);
    }

    private Step choosing() {
        current = SessionFactory.objectAccess(CURRENT);
        return this::choose;
    }

    private boolean choose(Session session) {
        current.setObject(session, requests.next());
        if (first == 0) {
            first = System.nanoTime();
        }
        return true;
    }

    private Request of(Session session) {
        return (Request) current.getObject(session);
    }

    private static void headers(Request request, HttpRequestWriter writer) {
        for (var header : request.headers()) {
            writer.putHeader(header.getKey(), header.getValue());
        }
    }

    private void note(HttpRequest sent, int status) {
        var request = of(sent.session);
        last = System.nanoTime();
        if (status != request.expected()) {
            var what = request.method() + " " + request.path().replaceAll("[0-9a-f-]{36}", "…") + " " + status;
            unexpected.merge(what, 1L, Long::sum);
        }
    }

    void requireExpected() {
        if (!unexpected.isEmpty()) {
            throw new Answers.Wrong("Answers that nobody expected", unexpected);
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(last - first);
    }
}
