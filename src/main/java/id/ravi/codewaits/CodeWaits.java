package id.ravi.codewaits;

import id.ravi.codes.CodeHandover;
import id.ravi.codes.CodesKept;
import id.ravi.problem.Busy;
import id.ravi.problem.Incident;
import id.ravi.senders.SenderPassed;
import id.ravi.tasks.FewAtATime;
import id.ravi.tasks.ServiceEnds;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * The requests that wait on this node for codes. Codes that are kept here wake them at once; for those that other nodes keep, one
 * statement asks four times a second while anybody waits. Once a second all who wait are looked up again.
 */
@ApplicationScoped
public class CodeWaits {
    private static final Logger LOG = Logger.getLogger(CodeWaits.class.getName());
    private static final int LOOK_EVERY_MILLIS = 250;
    private static final int LOOKS_PER_SECOND = 4;

    private final Waits waits = new Waits();
    private final Set<Long> pending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private FewAtATime later;
    private Future<?> schedule;
    private int looks;
    private boolean failing;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @EJB
    CodeHandover codes;

    @Inject
    Distribution distribution;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        later = new FewAtATime(executor);
        schedule = scheduler.scheduleWithFixedDelay(
                this::tick, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Answers with a code, or without one when the time is up; refuses (429, 503) where too many wait already. */
    void add(Wait wait) {
        waits.add(wait);
        if (wait.looksBack()) {
            try {
                serveSoon(wait.identity());
            } catch (RuntimeException e) {
                end(wait, () -> wait.answer(Incident.refusal(e)));
            }
        }
    }

    /** For whoever watches the server: {@code /metrics}. */
    @Gauge(
            name = "ravi_code_waits",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Requests that wait for codes")
    public int open() {
        return waits.size();
    }

    void onKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodesKept kept) {
        serveSoon(kept.identity());
    }

    /** Codes are kept before their sender was looked at: whoever waits for verified ones gets them now. */
    void onPassed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SenderPassed passed) {
        serveSoon(passed.identity());
    }

    /** Many messages at once are looked for once. */
    private void serveSoon(long identity) {
        if (!waits.of(identity).isEmpty() && pending.add(identity)) {
            begin(() -> serve(identity), () -> pending.remove(identity));
        }
    }

    private void begin(Runnable task, Runnable undo) {
        try {
            later.execute(task);
        } catch (RuntimeException e) {
            undo.run();
            throw e;
        }
    }

    private void serve(long identity) {
        // Before the look: what comes from here on is looked for again.
        pending.remove(identity);
        try {
            serveNow(identity);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Codes are looked for again in a moment", e);
        }
    }

    private void serveNow(long identity) {
        distribution.serve(waits.of(identity), waits);
    }

    /** A timer that throws is never called again. */
    private void tick() {
        try {
            var now = clock.instant();
            for (var wait : waits.all()) {
                if (wait.isAbandoned()) {
                    end(wait, wait::answerNothing);
                } else if (wait.beginEnd(now)) {
                    begin(() -> endInTime(wait), wait::endAgain);
                }
            }
            if (waits.size() > 0 && looking.compareAndSet(false, true)) {
                begin(this::look, () -> looking.set(false));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Waits for codes are looked at again in a moment", e);
        }
    }

    /** Looks once more, for what took so long to be kept that nobody has looked for it since. */
    private void endInTime(Wait wait) {
        try {
            distribution.serve(List.of(wait), waits);
            end(wait, wait::answerNothing);
        } catch (RuntimeException e) {
            var refusal = Incident.refusal(e);
            end(wait, () -> wait.answer(refusal));
        } finally {
            wait.endAgain();
        }
    }

    private void end(Wait wait, Runnable answer) {
        if (wait.seize()) {
            waits.remove(wait);
            answer.run();
        }
    }

    /** What fails for one identity keeps nobody else from its codes, and no revoked key waiting. */
    private void look() {
        var failures = new ArrayList<RuntimeException>();
        try {
            attempt(() -> codes.withNews().forEach(identity -> attempt(() -> serveNow(identity), failures)), failures);
            if (++looks % LOOKS_PER_SECOND == 0) {
                attempt(() -> distribution.refuseWhoMayNot(waits), failures);
            }
            tellOnce(failures);
        } finally {
            looking.set(false);
        }
    }

    private static void attempt(Runnable task, List<RuntimeException> failures) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private void tellOnce(List<RuntimeException> failures) {
        if (!failing && !failures.isEmpty()) {
            LOG.log(Level.WARNING, "Some who wait cannot be told of codes that have arrived", failures.get(0));
        }
        failing = !failures.isEmpty();
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    /** Lets nobody wait for an application that is being undeployed. */
    void onEnd(@Observes(notifyObserver = Reception.IF_EXISTS) ServiceEnds end) {
        waits.close();
        waits.all().forEach(wait -> end(wait, () -> wait.answer(new Busy())));
    }
}
