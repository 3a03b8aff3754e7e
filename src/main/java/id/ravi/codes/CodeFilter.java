package id.ravi.codes;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.Query;
import id.ravi.problem.FieldErrors;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Which codes a list is to hold.
 *
 * @param consumed whether those that somebody was given, or the others; none means both
 * @param limit how many at most
 */
public record CodeFilter(Wanted wanted, Optional<Boolean> consumed, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** The query is read as a form: an empty parameter is as good as none. */
    static CodeFilter of(ContainerRequestContext request) {
        var errors = new FieldErrors();
        var fields = new Fields(new Payload(Query.of(request).parameters(), true), errors);
        var filter = new CodeFilter(
                Wanted.of(fields),
                fields.flag("consumed"),
                fields.integer("limit", 1, MOST).orElse(USUAL));
        errors.refuseIfAny();
        return filter;
    }
}
