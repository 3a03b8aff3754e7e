package id.ravi.safeview;

import id.ravi.publicsuffix.Host;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds where the links of a message lead. Takes linear time. */
public final class Links {
    private static final int MOST = 20;
    private static final int MOST_LOOKED_AT = 2_000;

    private static final Pattern URL = Pattern.compile("https?+://[^\\s\"'<>`{|}^]++", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /**
     * The magic links among the codes, then the domains that others lead to: of the first two thousand links the first
     * twenty that somebody has registered, in alphabetical order, so that their order says nothing either.
     *
     * @param sender the domain of the address in From
     * @param texts plain or HTML
     */
    public static List<SafeLink> in(List<SafeCode> codes, Optional<Host> sender, String... texts) {
        var magic = new LinkedHashSet<String>();
        codes.stream().filter(SafeCode::isLink).map(SafeCode::code).forEach(magic::add);
        var links = new ArrayList<SafeLink>();
        magic.forEach(url -> Host.in(url).ifPresent(host -> links.add(SafeLink.magic(host, url, sender))));
        others(magic, texts).forEach(domain -> links.add(SafeLink.other(domain, sender)));
        return links;
    }

    private static Set<String> others(Set<String> magic, String... texts) {
        var domains = new TreeSet<String>();
        var seen = new HashSet<String>();
        for (var text : texts) {
            var found = URL.matcher(text);
            while (domains.size() < MOST && seen.size() < MOST_LOOKED_AT && found.find()) {
                var url = found.group();
                if (seen.add(url) && !magic.contains(SafeCode.withoutFragment(url.replace("&amp;", "&")))) {
                    Host.in(url).map(Host::registrableDomain).ifPresent(domains::add);
                }
            }
        }
        return domains;
    }
}
