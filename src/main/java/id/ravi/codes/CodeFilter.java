package id.ravi.codes;

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

    /** Refuses (400) what cannot be understood; a limit above the highest means the highest. */
    static CodeFilter of(ContainerRequestContext request) {
        var errors = new FieldErrors();
        var fields = Query.of(request).fields(errors);
        var filter = new CodeFilter(
                Wanted.of(fields),
                fields.flag("consumed"),
                Math.min(MOST, fields.integer("limit", 1, Integer.MAX_VALUE).orElse(USUAL)));
        errors.refuseIfAny();
        return filter;
    }
}
