package id.ravi.extraction.words;

import java.util.Locale;

/** What a phrase of a message says about the numbers and links around it. Each is a section of the word files. */
public enum Topic {
    /** Announces a one-time code and nothing else: "verification code". */
    CODE,
    /** May announce a one-time code: "code". */
    PERHAPS_CODE,
    /** Announces another number: "order number". */
    OTHER_NUMBER,
    /** Speaks of a business whose codes prove nothing: "discount", "parcel". */
    OTHER_BUSINESS,
    /** Asks the reader to type what follows: "enter". */
    ENTER,
    /** What codes and links are for: "sign in". */
    PURPOSE,
    /** Says that something lasts a short time: "expires in". */
    EXPIRY,
    /** Says that nobody else may know: "do not share". */
    SECRECY,
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    /** A number written as a word, with its value: "ten = 10". */
    NUMBER,
    /** Money before or after a number: "EUR". */
    MONEY,
    /** On a link or beside it, says that it proves who follows it: "verify your email". */
    LINK,
    /** The same, but ordinary links say it, too: "sign in". */
    PERHAPS_LINK,
    /** Says somewhere in the message that it brings a link to follow: "the button below". */
    LINK_BELOW,
    /** Says that a link is for something else: "unsubscribe". */
    OTHER_LINK,
    /** Stands in the line above what a reply quotes: "wrote". */
    QUOTE,
    /** Begins the subject, or stands above the text, of a forwarded message: "fwd:". */
    FORWARD;

    /** The name of the section in a word file: {@code perhaps code}. */
    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether of two phrases of these topics, one inside the other, only the longer counts: "order code" is no "code". */
    boolean yieldsTo(Topic other) {
        return family() != 0 && family() == other.family();
    }

    private int family() {
        return switch (this) {
            case CODE, PERHAPS_CODE, OTHER_NUMBER -> 1;
            case LINK, PERHAPS_LINK, OTHER_LINK -> 2;
            case SECONDS, MINUTES, HOURS, DAYS -> 3;
            default -> 0;
        };
    }
}
