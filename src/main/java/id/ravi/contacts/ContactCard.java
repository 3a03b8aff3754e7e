package id.ravi.contacts;

import id.ravi.encryption.Members;
import jakarta.json.Json;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is sealed of a contact, in the clear. What is not known is blank. */
record ContactCard(String email, String phoneNumber, String displayName, String nickname) {
    static final ContactCard EMPTY = new ContactCard("", "", "", "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** As {@link #json} wrote it. */
    static ContactCard of(String json) {
        var members = Members.of(json);
        return new ContactCard(
                members.text("email"),
                members.text("phone_number"),
                members.text("display_name"),
                members.text("nickname"));
    }

    String json() {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("phone_number", phoneNumber)
                .add("display_name", displayName)
                .add("nickname", nickname)
                .build()
                .toString();
    }

    /** Whether each of the words, folded as by {@link #fold}, stands somewhere in the names or the address. */
    boolean matches(Iterable<String> words) {
        var texts =
                Stream.of(displayName, nickname, email).map(ContactCard::fold).toList();
        for (var word : words) {
            if (texts.stream().noneMatch(text -> text.contains(word))) {
                return false;
            }
        }
        return true;
    }

    /** Without case, accents and the many forms of one letter. */
    static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ContactCard[redacted]";
    }
}
