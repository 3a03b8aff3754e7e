package id.ravi.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.Response;
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

    /** A code and a sentence in the shape of OAuth 2.0 (RFC 6749, section 5.2), where its clients ask. */
    public static ErrorBody oauth(String error, String description) {
        return new ErrorBody(Json.createObjectBuilder()
                .add("error", error)
                .add("error_description", description)
                .build());
    }

    /** The same with one more member, for example {@code code}. */
    public ErrorBody with(String member, String value) {
        return new ErrorBody(
                Json.createObjectBuilder(members).add(member, value).build());
    }

    /** The same with one more member, for example {@code retry_after_seconds}. */
    public ErrorBody with(String member, int value) {
        return new ErrorBody(
                Json.createObjectBuilder(members).add(member, value).build());
    }

    /** The same error as RFC 9457 problem details; field errors stand under {@code errors}. */
    public JsonObject problem(int status) {
        var known = Response.Status.fromStatusCode(status);
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Error" : known.getReasonPhrase())
                .add("status", status);
        if (members.containsKey("detail")) {
            members.forEach(problem::add);
        } else if (members.get("error_description") instanceof JsonString sentence) {
            problem.add("detail", sentence).add("error", members.get("error"));
        } else {
            problem.add("detail", "The request has invalid fields.").add("errors", members);
        }
        return problem.build();
    }
}
