package id.ravi.extraction.reading;

import java.util.Locale;

/** What the {@code style} attribute of an element, or another of its attributes, changes in how its text looks. */
final class Style {
    private static final double SMALLEST = 2.5;
    private static final double LARGE = 20;
    private static final int MOST_CHARACTERS = 8_192;

    private final Look inherited;
    private boolean gone;
    private boolean tiny;
    private boolean loud;
    private boolean keepsLines;
    private boolean clipped;
    private boolean flat;
    private boolean inline;
    private int colour;
    private int background;

    Style(Look inherited) {
        this.inherited = inherited;
        this.gone = inherited.gone();
        this.tiny = inherited.tiny();
        this.loud = inherited.loud();
        this.keepsLines = inherited.keepsLines();
        this.colour = inherited.colour();
        this.background = inherited.background();
    }

    Look look() {
        var look = new Look(gone || (clipped && flat), tiny, loud, keepsLines, colour, background);
        return look.equals(inherited) ? inherited : look;
    }

    /** Whether the style puts the element into the line although its name would not. */
    boolean isInline() {
        return inline;
    }

    void emphasise() {
        loud = true;
    }

    void hide() {
        gone = true;
    }

    void keepLines() {
        keepsLines = true;
    }

    void paint(String background) {
        this.background = Colour.of(background.toLowerCase(Locale.ROOT).strip());
    }

    /** Reads {@code name: value; name: value}, and of more than eight thousand characters only those. */
    void declare(String declarations) {
        int length = Math.min(declarations.length(), MOST_CHARACTERS);
        for (int start = 0; start < length; ) {
            int semicolon = declarations.indexOf(';', start);
            int end = semicolon < 0 || semicolon > length ? length : semicolon;
            var declaration = declarations.substring(start, end);
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declare(
                        word(declaration.substring(0, colon)),
                        word(declaration.substring(colon + 1)).replace("!important", ""));
            }
            start = end + 1;
        }
    }

    private void declare(String name, String value) {
        switch (name) {
            case "display" -> {
                gone |= value.equals("none");
                inline = value.startsWith("inline") || value.equals("table-cell");
            }
            case "visibility" -> gone |= value.equals("hidden") || value.equals("collapse");
            case "opacity" -> gone |= size(value) < 0.1;
            case "overflow" -> clipped |= value.equals("hidden");
            case "height", "max-height", "width", "max-width" -> flat |= size(value) <= 1;
            case "font-size" -> resize(value);
            case "text-indent", "left", "top", "margin-left" -> gone |= size(value) <= -500;
            case "color" -> colour = Colour.of(value);
            case "background-color" -> background = Colour.of(value);
            case "background" -> background = value.contains("url") ? Colour.UNKNOWN : Colour.of(value);
            case "background-image" -> background = Colour.UNKNOWN;
            case "font-weight" -> loud |= value.startsWith("bold") || (size(value) >= 600 && size(value) <= 900);
            case "letter-spacing" -> loud |= size(value) > 0 && size(value) < 100;
            case "font-family" -> loud |= value.contains("mono") || value.contains("courier");
            case "white-space" -> keepsLines = value.startsWith("pre");
            default -> {}
        }
    }

    private void resize(String value) {
        double size = size(value);
        if (value.endsWith("px") || value.endsWith("pt") || size == 0) {
            tiny = size <= SMALLEST;
            loud |= size >= LARGE && size < 1000;
        } else if (value.endsWith("em") && size > 0) {
            loud |= size >= 1.5 && size < 100;
            tiny &= value.endsWith("rem") ? size < 0.1 : tiny;
        } else if (!value.endsWith("%")) {
            tiny = false;
        }
    }

    /** The number at the beginning, {@code NaN} where there is none, so that every comparison fails. */
    private static double size(String value) {
        int end = 0;
        while (end < value.length() && end < 8 && "-.0123456789".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        try {
            return end == 0 ? Double.NaN : Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Small, and without blanks, which mean nothing in what is read here. */
    private static String word(String css) {
        var letters = new StringBuilder(css.length());
        for (int i = 0; i < css.length(); i++) {
            if (css.charAt(i) > ' ') {
                letters.append(Character.toLowerCase(css.charAt(i)));
            }
        }
        return letters.toString();
    }
}
