package id.ravi.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a request, so that all fields are told at once; per field the first sentence counts. */
public final class FieldErrors {
    private final Map<String, List<String>> sentences = new LinkedHashMap<>();

    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, List.of(sentence));
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    /** Does nothing when all is well; otherwise throws {@link InvalidFields}. */
    public void refuseIfAny() {
        if (any()) {
            throw new InvalidFields(sentences);
        }
    }
}
