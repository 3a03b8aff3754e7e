package id.ravi.passwordgenerator;

import java.util.EnumMap;
import java.util.Map;

/** The classes of characters that sites ask for; of special ones those that few sites refuse. */
enum CharacterClass {
    UPPERCASE("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    LOWERCASE("abcdefghijklmnopqrstuvwxyz"),
    DIGITS("0123456789"),
    SPECIAL("!@#$%^&*()-_=+[]{}:,.?");

    private final String characters;

    CharacterClass(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }

    /** All classes with all their characters. */
    static Map<CharacterClass, String> all() {
        var all = new EnumMap<CharacterClass, String>(CharacterClass.class);
        for (var one : values()) {
            all.put(one, one.characters);
        }
        return all;
    }
}
