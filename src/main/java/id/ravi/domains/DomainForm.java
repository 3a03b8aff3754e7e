package id.ravi.domains;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import id.ravi.publicsuffix.Host;
import java.util.Optional;

/** The domain that a client sends, in lower case and with A-labels. */
record DomainForm(String domain) {
    private static final int MOST_CHARACTERS = 300;
    private static final String NO_DOMAIN = "Enter a domain such as agents.example.org.";

    static DomainForm of(Payload body, PlatformDomains platform) {
        var errors = new FieldErrors();
        var domain = new Fields(body, errors).require("domain").text("domain", rule(platform));
        errors.refuseIfAny();
        return new DomainForm(domain.orElseThrow());
    }

    private static TextRule rule(PlatformDomains platform) {
        return TextRule.line(MOST_CHARACTERS)
                .then(TextRule.check(text -> name(text).isPresent(), NO_DOMAIN))
                .then(TextRule.mapped(text -> name(text).orElseThrow().name()))
                .then(TextRule.check(
                        name -> !new Host(name).isPublicSuffix(),
                        "This is a suffix under which everybody may register names."))
                .then(TextRule.check(name -> !platform.include(name), "Everybody on this server may use this domain."));
    }

    private static Optional<Host> name(String text) {
        return Host.named(text).filter(host -> PlatformDomains.isDomain(host.name()));
    }
}
