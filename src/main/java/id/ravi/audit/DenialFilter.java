package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.payload.Query;
import id.ravi.payload.Uuids;
import id.ravi.ratelimit.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Records what a known caller was denied: what it may not do (403), and rows or identities that are not in its reach (404). */
@Provider
@ApplicationScoped
public class DenialFilter implements ContainerResponseFilter {
    /** A frozen agent that does not notice must not fill the disk: of its denials one a minute is recorded. */
    private final RateLimit frozen = new RateLimit(1, Duration.ofMinutes(1), "");

    @Inject
    AuditLog log;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        outcome(response.getStatus()).ifPresent(outcome -> Caller.find(request)
                .filter(caller -> !caller.isFrozen() || frozen.tryTake(caller.name()))
                .ifPresent(caller -> log.recordApart(caller, Action.REQUEST_DENIED, outcome, subjects(request))));
    }

    private static Optional<Outcome> outcome(int status) {
        return switch (status) {
            case 403 -> Optional.of(Outcome.DENIED);
            case 404 -> Optional.of(Outcome.NOT_FOUND);
            default -> Optional.empty();
        };
    }

    private List<UUID> subjects(ContainerRequestContext request) {
        var row = request.getUriInfo().getPathParameters().getOrDefault("uuid", List.of()).stream();
        var selected = Stream.of(
                        Query.of(request).last("identity"),
                        Optional.ofNullable(request.getHeaderString("X-Ravi-Identity")))
                .flatMap(Optional::stream);
        return Stream.concat(row, selected)
                .flatMap(text -> Uuids.canonical(text).stream())
                .toList();
    }
}
