package id.ravi.passwords;

import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.problem.InvalidFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * The {@code ?domain=} of a list, reduced like the domain on write, so that the address of any page finds what was kept for
 * its site.
 *
 * @param domain the only domain wanted; none means every domain
 * @param impossible whether no entry can have that domain, so that nothing has to be asked
 */
public record DomainFilter(Optional<String> domain, boolean impossible) {
    static final DomainFilter NONE = new DomainFilter(Optional.empty(), false);

    static DomainFilter of(ContainerRequestContext request) {
        return Query.of(request).last("domain").map(DomainFilter::of).orElse(NONE);
    }

    static DomainFilter of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidFields("domain", "Null characters are not allowed.");
        }
        if (TextRule.stripped().apply(text).text().isEmpty()) {
            return NONE;
        }
        var domain = Domain.RULE.apply(text);
        return new DomainFilter(Optional.of(domain.text()), domain.complaint().isPresent());
    }
}
