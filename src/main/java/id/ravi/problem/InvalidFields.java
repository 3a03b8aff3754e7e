package id.ravi.problem;

import java.util.List;
import java.util.Map;

/** The values of some fields are refused; says one sentence for each of them. */
public class InvalidFields extends Refusal {
    private static final long serialVersionUID = 1;

    public InvalidFields(Map<String, List<String>> sentences) {
        super(Reason.INVALID, ErrorBody.fields(sentences));
    }

    /** One field, one sentence. */
    public InvalidFields(String field, String sentence) {
        this(Map.of(field, List.of(sentence)));
    }
}
