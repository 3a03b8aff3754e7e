package id.ravi.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a client is told: either one sentence ({@code {"detail": "…"}}) or sentences for each field
 * ({@code {"key": ["…"]}}), in the shapes of Django REST framework.
 */
public record ErrorBody(JsonObject members) {
    /** One sentence for the whole request. */
    public static ErrorBody detail(String sentence) {
        return new ErrorBody(Json.createObjectBuilder().add("detail", sentence).build());
    }

    /** Sentences by field; the order of the map is kept. */
    public static ErrorBody fields(Map<String, List<String>> sentences) {
        var object = Json.createObjectBuilder();
        sentences.forEach((field, list) -> object.add(field, Json.createArrayBuilder(list)));
        return new ErrorBody(object.build());
    }

    /** The same with one more member, for example {@code code} or {@code retry_after_seconds}. */
    public ErrorBody with(String member, Object value) {
        return new ErrorBody(Json.createObjectBuilder(members)
                .add(member, Json.createValue(String.valueOf(value)))
                .build());
    }

    /** The same error as RFC 9457 problem details; field errors stand under {@code errors}. */
    public JsonObject problem(int status, String title) {
        var problem =
                Json.createObjectBuilder().add("type", "about:blank").add("title", title).add("status", status);
        if (members.containsKey("detail")) {
            members.forEach(problem::add);
        } else {
            problem.add("detail", "The request has invalid fields.").add("errors", members);
        }
        return problem.build();
    }
}
