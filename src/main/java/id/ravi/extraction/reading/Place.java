package id.ravi.extraction.reading;

import java.util.Locale;

/** The part of a message that a passage was read from. */
public enum Place {
    SUBJECT,
    TEXT,
    HTML;

    /** For explanations: {@code in the subject}. */
    public String named() {
        return "in the " + (this == HTML ? "page" : name().toLowerCase(Locale.ROOT));
    }
}
