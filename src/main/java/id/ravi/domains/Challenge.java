package id.ravi.domains;

import id.ravi.dns.Lookups;
import id.ravi.dns.NoAnswer;

/**
 * The record by which an account shows that it runs a domain. Its name is one of its own, so that it neither disturbs the
 * domain's other records nor is found where a wildcard answers for web sites.
 */
public record Challenge(String domain, String token) {
    TxtRecord record() {
        return new TxtRecord("TXT", "_ravi-challenge." + domain, "ravi-domain-verification=" + token);
    }

    /** Whether the record is there. */
    boolean isMet(Lookups lookups) throws NoAnswer {
        return lookups.texts(record().name()).stream().map(String::strip).anyMatch(record().value()::equals);
    }
}
