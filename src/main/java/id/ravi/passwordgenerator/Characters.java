package id.ravi.passwordgenerator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * So many characters, at least one of each class.
 *
 * <p>Whole passwords are drawn until one has every class. To put one of each class somewhere and fill up the rest would
 * be quicker and make some passwords likelier than others.
 *
 * @param classes at most as many as there are characters, none of them empty, none with a character of another one
 */
record Characters(int length, List<String> classes) implements Recipe {
    Characters {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || classes.size() > length || classes.contains("")) {
            throw new IllegalArgumentException("No password fulfils this recipe");
        }
    }

    static Characters of(int length, Map<CharacterClass, String> classes) {
        return new Characters(length, List.copyOf(classes.values()));
    }

    @Override
    public GeneratedPassword make(RandomGenerator random) {
        var alphabet = String.join("", classes);
        var drawn = draw(alphabet, random);
        while (!hasEveryClass(drawn)) {
            drawn = draw(alphabet, random);
        }
        return GeneratedPassword.among(bits(), drawn);
    }

    private String draw(String alphabet, RandomGenerator random) {
        var password = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            password.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return password.toString();
    }

    private boolean hasEveryClass(String password) {
        return classes.stream().allMatch(one -> password.chars().anyMatch(c -> one.indexOf(c) >= 0));
    }

    /**
     * The logarithm of how many passwords fulfil it: all, less those without some class, by inclusion and exclusion.
     * Relative to all of them, because their number alone may exceed a {@code double} where it is raised and subtracted.
     */
    double bits() {
        int all = size(classes);
        double fulfilling = 0;
        for (int missing = 0; missing < 1 << classes.size(); missing++) {
            double share = Math.pow((all - size(of(missing))) / (double) all, length);
            fulfilling += Integer.bitCount(missing) % 2 == 0 ? share : -share;
        }
        return length * log2(all) + log2(fulfilling);
    }

    private List<String> of(int set) {
        return classes.stream()
                .filter(one -> (set >> classes.indexOf(one) & 1) == 1)
                .toList();
    }

    private static int size(Collection<String> classes) {
        return classes.stream().mapToInt(String::length).sum();
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
