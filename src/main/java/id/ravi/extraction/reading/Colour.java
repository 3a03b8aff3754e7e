package id.ravi.extraction.reading;

/** Colours of style sheets, as far as it takes to tell text that nobody can read on its background. */
final class Colour {
    static final int UNKNOWN = -1;
    static final int BLACK = 0;
    static final int WHITE = 0xffffff;
    static final int TRANSPARENT = -2;

    /** As the sum of the differences in red, green and blue. */
    private static final int HARDLY_DIFFERENT = 24;

    private Colour() {}

    static int of(String css) {
        if (css.startsWith("#") && (css.length() == 4 || css.length() == 7)) {
            return hex(css.substring(1));
        }
        if (css.startsWith("rgb(")) {
            return rgb(css.substring(4).replace(")", "").split(",", 4));
        }
        return switch (css) {
            case "white" -> WHITE;
            case "black" -> BLACK;
            case "transparent" -> TRANSPARENT;
            default -> css.startsWith("rgba(") && css.endsWith(",0)") ? TRANSPARENT : UNKNOWN;
        };
    }

    static boolean hides(int text, int background) {
        if (text < 0 || background < 0) {
            return text == TRANSPARENT;
        }
        return part(text, background, 16) + part(text, background, 8) + part(text, background, 0) <= HARDLY_DIFFERENT;
    }

    private static int part(int one, int other, int shift) {
        return Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }

    private static int hex(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return UNKNOWN;
            }
            value = digits.length() == 3 ? value << 8 | digit * 0x11 : value << 4 | digit;
        }
        return value;
    }

    private static int rgb(String[] parts) {
        int value = 0;
        for (var part : parts) {
            var digits = part.strip();
            if (parts.length != 3 || !digits.matches("[0-9]{1,3}")) {
                return UNKNOWN;
            }
            value = value << 8 | Math.min(255, Integer.parseInt(digits));
        }
        return value;
    }
}
