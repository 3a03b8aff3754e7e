package id.ravi.safeview;

import id.ravi.publicsuffix.Host;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where the links of a message lead. Takes linear time. */
public final class Links {
    private static final int MOST = 100;

    private static final Pattern URL = Pattern.compile("https?+://[^\\s\"'<>`{|}^]++", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /**
     * The magic links among the codes, then each other host once, in the order of the texts; a hundred at most.
     *
     * @param sender the domain of the address in From
     * @param texts plain or HTML
     */
    public static List<SafeLink> in(List<SafeCode> codes, Optional<Host> sender, String... texts) {
        var links = new ArrayList<SafeLink>();
        var magic = new LinkedHashSet<String>();
        codes.stream().filter(SafeCode::isLink).map(SafeCode::code).forEach(magic::add);
        magic.forEach(url -> Host.in(url).ifPresent(host -> links.add(SafeLink.magic(host, url, sender))));
        others(magic, texts).forEach(host -> links.add(SafeLink.other(host, sender)));
        return links.subList(0, Math.min(MOST, links.size()));
    }

    private static Set<Host> others(Set<String> magic, String... texts) {
        var hosts = new LinkedHashSet<Host>();
        for (var text : texts) {
            var found = URL.matcher(text);
            while (found.find() && hosts.size() < MOST) {
                var url = found.group().replace("&amp;", "&");
                if (!magic.contains(url)) {
                    Host.in(url).ifPresent(hosts::add);
                }
            }
        }
        return hosts;
    }
}
