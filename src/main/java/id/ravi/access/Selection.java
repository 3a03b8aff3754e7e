package id.ravi.access;

import id.ravi.payload.Query;
import id.ravi.payload.Uuids;
import id.ravi.problem.InvalidFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity that a request names beside its credential, by {@code ?identity=} or {@code X-Ravi-Identity}.
 *
 * <p>Naming none is usual. What is not a uuid, or two that differ, is a mistake of the client and refused (400), because
 * ignoring it would read or write under the wrong identity.
 */
public record Selection(Optional<UUID> identity) {
    public static Selection of(ContainerRequestContext request) {
        var query = Query.of(request).last("identity").map(Selection::parse);
        var header =
                Optional.ofNullable(request.getHeaderString("X-Ravi-Identity")).map(Selection::parse);
        if (query.isPresent() && header.isPresent() && !query.equals(header)) {
            throw new InvalidFields("identity", "The query and the header X-Ravi-Identity name different identities.");
        }
        return new Selection(query.or(() -> header));
    }

    private static UUID parse(String text) {
        return Uuids.canonical(text.strip()).orElseThrow(() -> new InvalidFields("identity", "Must be a valid UUID."));
    }
}
