package id.ravi.mailauth;

import java.util.Set;

/**
 * What became of SPF or DKIM.
 *
 * @param unknown whether there would be a result, had the DNS answered in time
 * @param domains for which it passed, as the message or the session wrote them
 */
record Outcome(Result result, boolean unknown, Set<String> domains) {
    static final Outcome UNKNOWN = new Outcome(Result.NONE, true, Set.of());

    static Outcome passed(Set<String> domains) {
        return new Outcome(Result.PASS, false, Set.copyOf(domains));
    }

    static Outcome not(Result result) {
        return new Outcome(result, false, Set.of());
    }
}
