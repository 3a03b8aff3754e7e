package id.ravi.passwordgenerator;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So many words of the list, joined by hyphens. A word may come twice: to forbid it would tell who guesses something. */
record Passphrase(int words) implements Recipe {
    @Override
    public GeneratedPassword make(RandomGenerator random) {
        var list = WordList.words();
        var phrase = Stream.generate(() -> list.get(random.nextInt(list.size())))
                .limit(words)
                .collect(Collectors.joining("-"));
        return GeneratedPassword.among(words * Math.log(list.size()) / Math.log(2), phrase);
    }
}
