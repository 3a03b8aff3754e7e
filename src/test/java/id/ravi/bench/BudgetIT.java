package id.ravi.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Counts what a request costs, and fails when it has become more: time differs between machines, this does not. What it
 * measured is in {@code target/budget-measured.txt}.
 */
class BudgetIT {
    private static final int SECRETS = 20;

    private final Tenant.Persona persona = Tenant.fresh().first();
    private final Tenant.Persona writer = Tenant.fresh().first();
    private final Client reads = persona.client();
    private final Client writes = writer.client();
    private final List<String> uuids = IntStream.range(0, SECRETS)
            .mapToObj(number -> persona.keep("SECRET_" + number, "sk-" + number))
            .toList();

    private final String seed = "/api/totp/"
            + reads.post("/api/totp/", "{\"secret\": \"JBSWY3DPEHPK3PXP\"}").text("uuid") + "/";

    private final List<String> passwords = IntStream.range(0, SECRETS)
            .mapToObj(number -> reads.post("/api/passwords/", password(number)).text("uuid"))
            .toList();

    @Test
    void noRequestCostsMoreThanItsBudget() throws IOException {
        Map<String, Cost> measured;
        try (var meter = new CostMeter(TestServer.shared())) {
            measured = measure(meter);
        }
        var table = measured.values().stream().map(Cost::toString).collect(joining("\n", "", "\n"));
        Files.writeString(Path.of("target", "budget-measured.txt"), table);
        assertThat(budgets()).extracting(Cost::operation).containsExactlyInAnyOrderElementsOf(measured.keySet());
        var exceeded = budgets().stream()
                .filter(budget -> !measured.get(budget.operation()).isWithin(budget))
                .map(budget -> "\n" + measured.get(budget.operation()) + ", but the budget is " + budget)
                .toList();
        assertThat(exceeded).isEmpty();
    }

    private Map<String, Cost> measure(CostMeter meter) {
        var doomed = IntStream.range(0, CostMeter.requests())
                .mapToObj(number -> writer.keep("DOOMED_" + number, "sk"))
                .toList();
        var costs = new TreeMap<String, Cost>();
        operations(doomed).forEach((name, request) -> costs.put(name, meter.measure(name, request)));
        return costs;
    }

    private Map<String, IntConsumer> operations(List<String> doomed) {
        return Map.ofEntries(
                entry("get", number -> expect(200, reads.get(path(number)))),
                entry("totp-code", number -> expect(200, reads.get(seed + "code/"))),
                entry("find", number -> expectRows(1, reads.get("/api/secrets/?key=SECRET_" + number % SECRETS))),
                entry("list", number -> expectRows(SECRETS, reads.get("/api/secrets/"))),
                entry("password-get", number -> expect(200, reads.get(passwordPath(number)))),
                entry(
                        "password-find",
                        number -> expectRows(
                                1, reads.get("/api/passwords/?domain=https://www." + site(number % SECRETS) + "/"))),
                entry("password-post", number -> expect(201, writes.post("/api/passwords/", password(number)))),
                entry("post", number -> expect(201, writes.post("/api/secrets/", secret("NEW_" + number)))),
                entry("patch", number -> expect(200, reads.patch(path(number), "{\"value\": \"sk-" + number + "\"}"))),
                entry("put", number -> expect(200, reads.put(path(number), secret("SECRET_" + number % SECRETS)))),
                entry("delete", number -> expect(204, writes.delete("/api/secrets/" + doomed.get(number) + "/"))));
    }

    private String path(int number) {
        return "/api/secrets/" + uuids.get(number % SECRETS) + "/";
    }

    private String passwordPath(int number) {
        return "/api/passwords/" + passwords.get(number % SECRETS) + "/";
    }

    private static String secret(String key) {
        return "{\"key\": \"" + key + "\", \"value\": \"sk-proj-0123456789\", \"notes\": \"\"}";
    }

    private static String site(int number) {
        return "site-" + number + ".test";
    }

    private static String password(int number) {
        return "{\"domain\": \"" + site(number) + "\", \"username\": \"\", \"password\": \"\", \"notes\": \"\"}";
    }

    private static void expect(int status, Reply reply) {
        assertThat(reply.status()).isEqualTo(status);
    }

    private static void expectRows(int rows, Reply reply) {
        expect(200, reply);
        assertThat(reply.array()).hasSize(rows);
    }

    private static List<Cost> budgets() throws IOException {
        try (var file = BudgetIT.class.getResourceAsStream("/budget.txt")) {
            return Cost.parse(new String(file.readAllBytes(), UTF_8));
        }
    }
}
