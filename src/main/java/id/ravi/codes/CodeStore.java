package id.ravi.codes;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.ReadLog;
import id.ravi.encryption.Sealer;
import id.ravi.listing.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the codes of identities; a read leaves an entry in the audit log and marks nothing. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class CodeStore {
    private static final int PAGE = 200;
    private static final int MOST_LOOKED_AT = 1_000;

    @Inject
    CodeRows rows;

    @Inject
    UsedPasswords passwords;

    @Inject
    Sealer sealer;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** The newest in scope, as many as the filter wants of the newest thousand. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<CodeAnswer> list(Caller caller, Scope scope, CodeFilter filter) {
        sealer.requireAvailable();
        var found = find(scope, filter);
        if (!found.isEmpty()) {
            reads.reading(
                    caller,
                    Action.CODES_READ,
                    found.stream().map(OpenCode::uuid).toList());
        }
        var now = clock.instant();
        boolean usable = found.stream().anyMatch(code -> code.row().expires().isAfter(now));
        var used = usable ? passwords.domains(scope) : Map.<Long, String>of();
        return found.stream().map(code -> answer(code, used, now)).toList();
    }

    /** Of what has expired there is nothing to warn. */
    private static CodeAnswer answer(OpenCode code, Map<Long, String> used, Instant now) {
        var site = Optional.ofNullable(used.get(code.identity()))
                .filter(known -> code.row().expires().isAfter(now));
        var warning = UsedPasswords.warning(site, code.content().domain());
        return code.row().answer(code.content(), warning, code.row().consumed());
    }

    private List<OpenCode> find(Scope scope, CodeFilter filter) {
        var found = new ArrayList<OpenCode>();
        var after = Optional.<Page.Cursor>empty();
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
            var page = rows.newest(scope, filter, after, PAGE);
            for (var row : page) {
                var code = new OpenCode(row, CodeContent.of(sealer.open(row.binding(), row.content())));
                if (code.is(filter.wanted()) && found.size() < filter.limit()) {
                    found.add(code);
                }
            }
            if (page.size() < PAGE || found.size() == filter.limit()) {
                break;
            }
            var last = page.get(PAGE - 1);
            after = Optional.of(new Page.Cursor(last.created(), last.id()));
        }
        return found;
    }
}
