package id.ravi.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * What the {@code Authorization} header holds. The name of the scheme is case-insensitive; an unknown scheme counts as no
 * credential.
 */
record Authorization(Kind kind, String credential) {
    private static final Authorization NONE = new Authorization(Kind.NONE, "");

    static Authorization of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return NONE;
        }
        var text = header.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        var credential = text.substring(end).strip();
        return switch (text.substring(0, end).toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Authorization(credential.startsWith("ravi_") ? Kind.API_KEY : Kind.TOKEN, credential);
            case "basic" -> new Authorization(Kind.BASIC, credential);
            default -> NONE;
        };
    }

    Challenge challenge() {
        return switch (kind) {
            case API_KEY -> Challenge.API_KEY;
            case TOKEN -> Challenge.TOKEN;
            case BASIC -> Challenge.PASSWORD;
            case NONE -> Challenge.NO_CREDENTIAL;
        };
    }

    @Override
    public String toString() {
        return "Authorization[" + kind + ", redacted]";
    }

    enum Kind {
        API_KEY,
        TOKEN,
        BASIC,
        NONE
    }
}
