package id.ravi.mailauth;

import id.ravi.dns.Lookups;
import id.ravi.dns.NoAnswer;
import id.ravi.publicsuffix.Host;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How nearly the domains of SPF and DKIM must be that of the From header (RFC 7489, 3.1): the same, or of the same
 * organisation, which is one by the Public Suffix List.
 */
record DmarcPolicy(boolean strictSpf, boolean strictDkim) {
    private static final Pattern VERSION = Pattern.compile("v[ \\t]*=[ \\t]*DMARC1[ \\t]*(?:;.*)?", Pattern.DOTALL);
    private static final Set<String> WISHES = Set.of("none", "quarantine", "reject");

    /** That of the domain itself, or else of its organisation; none where neither has exactly one that can be read. */
    static Optional<DmarcPolicy> of(Host domain, Lookups lookups) throws NoAnswer {
        var own = records(domain.name(), lookups);
        var organisation = domain.registrableDomain();
        var records = own.isEmpty() && !organisation.equals(domain.name()) ? records(organisation, lookups) : own;
        return records.size() == 1 ? parse(records.get(0)) : Optional.empty();
    }

    private static List<String> records(String domain, Lookups lookups) throws NoAnswer {
        return lookups.texts("_dmarc." + domain).stream()
                .filter(text -> VERSION.matcher(text).matches())
                .toList();
    }

    static Optional<DmarcPolicy> parse(String record) {
        var tags = tags(record);
        return WISHES.contains(tags.getOrDefault("p", ""))
                ? Optional.of(new DmarcPolicy("s".equals(tags.get("aspf")), "s".equals(tags.get("adkim"))))
                : Optional.empty();
    }

    private static Map<String, String> tags(String record) {
        var tags = new HashMap<String, String>();
        for (var tag : record.split(";", -1)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(lower(tag.substring(0, equals)), lower(tag.substring(equals + 1)));
            }
        }
        return tags;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Passes when one of them passed for a domain near enough; unknown when it might have, had the DNS answered. */
    Result judge(Host from, Outcome spf, Outcome dkim) {
        if (isNear(from, spf, strictSpf) || isNear(from, dkim, strictDkim)) {
            return Result.PASS;
        }
        return spf.unknown() || dkim.unknown() ? Result.NONE : Result.FAIL;
    }

    private static boolean isNear(Host from, Outcome outcome, boolean strict) {
        return outcome.domains().stream()
                .flatMap(domain -> From.domain(domain).stream())
                .anyMatch(domain -> domain.equals(from)
                        || (!strict && domain.registrableDomain().equals(from.registrableDomain())));
    }
}
