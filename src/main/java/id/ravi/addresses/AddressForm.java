package id.ravi.addresses;

import id.ravi.domains.UsableDomains;
import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import id.ravi.publicsuffix.Host;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The members of a body by which a client asks for an address: {@code email}, a local part or a whole address, or
 * {@code email_identifier}, a local part, with or without its {@code domain}. A blank one counts as absent.
 */
@ApplicationScoped
public class AddressForm {
    private static final TextRule LINE = TextRule.stripped().then(TextRule.maxCharacters(254));

    @Inject
    UsableDomains domains;

    /** The whole address in lower case; none when the client leaves it to the server, or when errors were added. */
    public Optional<String> address(long account, Fields fields, FieldErrors errors) {
        var email = given(fields, "email");
        var identifier = given(fields, "email_identifier");
        var domain = given(fields, "domain");
        if (email.isPresent() && identifier.isPresent()) {
            errors.add("email", "Send either email or email_identifier.");
        }
        if (domain.isPresent() && identifier.isEmpty()) {
            errors.add("domain", "This field is only valid together with email_identifier.");
        }
        var where = domain.flatMap(name -> judged(knownDomain(account), name, "domain", errors))
                .orElseGet(domains::first);
        return email.map(text -> wholeAddress(account, text, errors)).orElseGet(() -> identifier
                .flatMap(text -> judged(LocalPart.RULE, text, "email_identifier", errors))
                .map(local -> local + "@" + where));
    }

    private Optional<String> wholeAddress(long account, String text, FieldErrors errors) {
        int at = text.lastIndexOf('@');
        var local = judged(LocalPart.RULE, at < 0 ? text : text.substring(0, at), "email", errors);
        var domain = at < 0
                ? Optional.of(domains.first())
                : judged(knownDomain(account), text.substring(at + 1), "email", errors);
        return local.flatMap(name -> domain.map(where -> name + "@" + where));
    }

    private TextRule knownDomain(long account) {
        return TextRule.mapped(AddressForm::canonical)
                .then(TextRule.check(
                        name -> domains.include(account, name),
                        "Unknown domain: /api/domains/ lists those that you may use once they are verified."));
    }

    private static String canonical(String domain) {
        return Host.named(domain).map(Host::name).orElse("");
    }

    private static Optional<String> given(Fields fields, String name) {
        return fields.text(name, LINE).filter(text -> !text.isEmpty());
    }

    private static Optional<String> judged(TextRule rule, String text, String field, FieldErrors errors) {
        var outcome = rule.apply(text);
        outcome.complaint().ifPresent(sentence -> errors.add(field, sentence));
        return outcome.complaint().isPresent() ? Optional.empty() : Optional.of(outcome.text());
    }
}
