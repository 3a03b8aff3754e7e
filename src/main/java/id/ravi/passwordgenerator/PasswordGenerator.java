package id.ravi.passwordgenerator;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Makes passwords with the platform's secure source of random numbers. */
@ApplicationScoped
public class PasswordGenerator {
    private final SecureRandom random = new SecureRandom();

    /** One for whoever does not care how: 16 characters of all classes. */
    public String usual() {
        return make(Recipe.usual()).password();
    }

    GeneratedPassword make(Recipe recipe) {
        return recipe.make(random);
    }
}
