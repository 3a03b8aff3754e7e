package id.ravi.codes;

import id.ravi.access.Scope;
import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Opens codes for whoever shows them with their messages. */
@ApplicationScoped
public class CodesOfMessages {
    @Inject
    CodeRows rows;

    @Inject
    Sealer sealer;

    /** What was found in these messages, in the order in which it was found. The entry in the audit log is the caller's. */
    public List<CodeAnswer> in(Scope scope, List<Long> messages) {
        return rows.ofMessages(scope, messages).stream().map(this::open).toList();
    }

    private CodeAnswer open(ArrivedCode row) {
        var content = CodeContent.of(sealer.open(row.binding(), row.content()));
        return row.answer(content, Optional.empty(), row.consumed());
    }
}
