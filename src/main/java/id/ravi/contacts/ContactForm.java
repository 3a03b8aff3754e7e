package id.ravi.contacts;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller sends of a contact. What is absent stays as it is; a blank text takes away what was there.
 *
 * @param errors what is wrong with it so far; told only after the contact was found
 */
public record ContactForm(
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<String> displayName,
        Optional<String> nickname,
        Optional<Boolean> trusted,
        Optional<Long> identity,
        FieldErrors errors) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** In lower case, so that there is one contact for all ways of writing an address. */
    static final TextRule EMAIL = TextRule.email().then(TextRule.mapped(text -> text.toLowerCase(Locale.ROOT)));

    /** ITU-T E.164, with its plus sign. */
    static final TextRule PHONE_NUMBER = TextRule.line(16)
            .then(TextRule.check(E164.asMatchPredicate(), "Enter a phone number in E.164 form, such as +15551234567."));

    private static final TextRule NAME = TextRule.stripped().then(TextRule.maxCharacters(255));

    static ContactForm of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        return new ContactForm(
                fields.text("email", EMAIL.orBlank()),
                fields.text("phone_number", PHONE_NUMBER.orBlank()),
                fields.text("display_name", NAME),
                fields.text("nickname", NAME),
                fields.flag("is_trusted"),
                fields.pk("identity"),
                errors);
    }

    /** What a contact becomes. Without an address and a number nobody would ever meet it again: an error. */
    ContactCard over(ContactCard before) {
        var card = new ContactCard(
                email.orElse(before.email()),
                phoneNumber.orElse(before.phoneNumber()),
                displayName.orElse(before.displayName()),
                nickname.orElse(before.nickname()));
        if (card.email().isEmpty() && card.phoneNumber().isEmpty() && !errors.any()) {
            errors.add("non_field_errors", "A contact needs an email or a phone_number.");
        }
        return card;
    }

    @Override
    public String toString() {
        return "ContactForm[redacted]";
    }
}
