package id.ravi.codewaits;

import id.ravi.access.Standing;
import id.ravi.codes.CodeHandover;
import id.ravi.codes.OpenCode;
import id.ravi.persistence.Retry;
import id.ravi.problem.Incident;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Gives codes to those who wait. Before one is given, its taker is looked up once more, and its client must still be there; then
 * it is taken in the database, and only then the answer begins.
 */
@ApplicationScoped
public class Distribution {
    @EJB
    CodeHandover codes;

    @Inject
    Standing standing;

    @Inject
    Retry retry;

    /** Gives each code that has arrived to the first whom it fits of these waits of one identity. */
    void serve(List<Wait> waiting, Waits waits) {
        var oldest = waiting.stream().map(Wait::opened).min(Comparator.naturalOrder());
        oldest.map(since -> codes.arrived(waiting.get(0).scope, since))
                .ifPresent(arrived -> arrived.forEach(code -> serve(code, waiting, waits)));
    }

    private void serve(OpenCode code, List<Wait> waiting, Waits waits) {
        for (var wait : waiting) {
            if (wait.fits(code) && !wait.isAbandoned() && wait.seize() && isSettled(code, wait, waits)) {
                return;
            }
        }
    }

    /** Whether nobody else need be asked: the code was given, now or by somebody else. Or the wait has ended without it. */
    private boolean isSettled(OpenCode code, Wait wait, Waits waits) {
        try {
            var refusal = standing.refused(List.of(wait.caller)).get(wait.caller);
            if (refusal != null) {
                throw refusal;
            }
            var answer = code.answer(codes.warning(wait.scope, code));
            if (retry.onConflict(lock -> codes.claim(wait.caller, code))) {
                waits.remove(wait);
                wait.answer(answer);
            } else {
                wait.letGo();
            }
            return true;
        } catch (RuntimeException | Error e) {
            waits.remove(wait);
            wait.answer(Incident.refusal(e));
            return false;
        }
    }

    /** Ends all whose caller would not be let in any more. */
    void refuseWhoMayNot(Waits waits) {
        var all = waits.all();
        var refused = standing.refused(
                all.stream().map(wait -> wait.caller).distinct().toList());
        for (var wait : all) {
            var refusal = refused.get(wait.caller);
            if (refusal != null && wait.seize()) {
                waits.remove(wait);
                wait.answer(refusal);
            }
        }
    }
}
