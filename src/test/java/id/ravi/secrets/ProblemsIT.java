package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;

class ProblemsIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void aProblemIsToldInRfc9457ToWhoAsksForIt() {
        var client = alice.identity().with("Accept", "application/problem+json");
        assertProblem(
                client.with("Content-Type", "application/json")
                        .sendUnchecked(
                                "POST",
                                "/api/secrets/",
                                Body.json("{\"value\": null}").bytes()),
                problem(400, "Bad Request", "The request has invalid fields.")
                        .add(
                                "errors",
                                Json.createObjectBuilder()
                                        .add("key", Json.createArrayBuilder().add("This field is required."))
                                        .add("value", Json.createArrayBuilder().add("This field may not be null.")))
                        .build());
        assertProblem(
                client.sendUnchecked("GET", "/api/secrets/none/", new byte[0]),
                problem(404, "Not Found", "Not found.").build());
        assertProblem(
                client.sendUnchecked("DELETE", "/api/secrets/", new byte[0]),
                problem(405, "Method Not Allowed", "Method \"DELETE\" not allowed.")
                        .build());
        assertProblem(
                Client.anonymous()
                        .with("Accept", "application/problem+json")
                        .sendUnchecked("GET", "/api/secrets/", new byte[0]),
                problem(401, "Unauthorized", "Authentication credentials were not provided.")
                        .build());
    }

    private static JsonObjectBuilder problem(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
    }

    private static void assertProblem(Reply reply, JsonObject problem) {
        assertThat(reply.status()).isEqualTo(problem.getInt("status"));
        assertThat(reply.object()).isEqualTo(problem);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
