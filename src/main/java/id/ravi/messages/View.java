package id.ravi.messages;

import id.ravi.payload.Query;
import id.ravi.problem.InvalidFields;
import jakarta.ws.rs.container.ContainerRequestContext;

/** How much of mail a client wants to see, by {@code ?view=}. */
public enum View {
    /** Everything. */
    FULL,
    /** What {@code safeview} lets through. */
    SAFE;

    /** Refuses (400) what is no view: whoever mistypes {@code safe} must not get the words that it wanted to avoid. */
    public static View of(ContainerRequestContext request) {
        return switch (Query.of(request).last("view").orElse("")) {
            case "", "full" -> FULL;
            case "safe" -> SAFE;
            default -> throw new InvalidFields("view", "Select a valid choice: full, safe.");
        };
    }
}
