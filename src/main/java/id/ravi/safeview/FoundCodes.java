package id.ravi.safeview;

import id.ravi.access.Scope;
import id.ravi.codes.CodeAnswer;
import id.ravi.codes.CodesOfMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in messages when they came, as far as it may be shown. */
@ApplicationScoped
public class FoundCodes {
    @Inject
    CodesOfMessages codes;

    /** What was found in these messages, by message, in the order in which it was found. */
    public Map<Long, List<SafeCode>> in(Scope scope, List<Long> messages) {
        return codes.in(scope, messages).stream()
                .collect(Collectors.groupingBy(
                        CodeAnswer::message,
                        Collectors.flatMapping(code -> SafeCode.of(code).stream(), Collectors.toList())));
    }
}
