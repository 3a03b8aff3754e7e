package id.ravi.passwords;

import id.ravi.payload.TextRule;
import id.ravi.publicsuffix.Host;

/** The rule of a domain: what a URL or a host comes down to, so that every page of a site finds the same entries. */
final class Domain {
    private static final int MOST = 2_048;

    static final TextRule RULE = TextRule.line(MOST)
            .then(TextRule.mapped(
                    text -> Host.in(text).map(Host::registrableDomain).orElse("")))
            .then(TextRule.check(
                    domain -> !domain.isEmpty(),
                    "Enter a host name or a URL, such as example.com or https://example.com/login."));

    private Domain() {}
}
