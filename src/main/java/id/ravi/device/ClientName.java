package id.ravi.device;

import java.util.Optional;

/** What a program calls itself ({@code User-Agent}), fit to be shown to the human who is to trust it. */
final class ClientName {
    private static final int LONGEST = 200;

    private ClientName() {}

    /** Its printable characters, 200 at most; nothing that could reorder or hide what stands beside it. */
    static String of(Optional<String> userAgent) {
        return userAgent
                .orElse("")
                .codePoints()
                .filter(ClientName::isPrintable)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
