package id.ravi.passwordgenerator;

import java.util.random.RandomGenerator;

/** How a password is to be made; every recipe can be fulfilled. */
sealed interface Recipe permits Characters, Passphrase {
    /** The recipe for those who do not care: 16 characters of all classes. */
    static Recipe usual() {
        return Characters.of(16, CharacterClass.all());
    }

    /** Makes one, each that the recipe allows with the same probability, as far as the source of random numbers is good. */
    GeneratedPassword make(RandomGenerator random);
}
