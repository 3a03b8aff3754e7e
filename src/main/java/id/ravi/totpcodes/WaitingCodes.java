package id.ravi.totpcodes;

import id.ravi.apikeys.KeyStanding;
import id.ravi.problem.Busy;
import id.ravi.problem.Incident;
import id.ravi.tasks.FewAtATime;
import id.ravi.tasks.ServiceEnds;
import id.ravi.totp.TotpGenerators;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The requests that wait on this node for a fresh code. Each is a small object, without the seed, and holds no thread; there
 * are 1,000 at most, 100 of an account, and none waits longer than a period.
 *
 * <p>Five times a second those whose period has begun are answered. Periods begin together, so the
 * answers are made few at a time. Before, the entry and the key are looked at once more: what was deleted or revoked
 * meanwhile gives no code. A client that has gone is forgotten when its time is up.
 */
@ApplicationScoped
public class WaitingCodes {
    private static final int MOST = 1_000;
    private static final int MOST_OF_AN_ACCOUNT = 100;
    private static final int LOOK_EVERY_MILLIS = 200;

    private final Set<Wait> waits = new HashSet<>();
    private final Map<Long, Integer> ofAccount = new HashMap<>();
    private FewAtATime later;
    private Future<?> schedule;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @EJB
    TotpGenerators generators;

    @Inject
    KeyStanding keys;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        later = new FewAtATime(executor);
        schedule = scheduler.scheduleWithFixedDelay(
                this::answerWhoseTimeHasCome, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Answers when its period has begun, or refuses (503) where too many wait already. */
    synchronized void add(Wait wait) {
        long account = wait.caller.account();
        if (waits.size() >= MOST || ofAccount.getOrDefault(account, 0) >= MOST_OF_AN_ACCOUNT) {
            throw new TooManyWait();
        }
        ofAccount.merge(account, 1, Integer::sum);
        waits.add(wait);
    }

    private void answerWhoseTimeHasCome() {
        for (var wait : takeBegunBy(clock.instant())) {
            try {
                later.execute(() -> answer(wait));
            } catch (RuntimeException | Error e) {
                // What escaped from here would end the schedule, and nobody who waits would ever hear of anything.
                wait.response.resume(Incident.refusal(e));
            }
        }
    }

    private synchronized Set<Wait> takeBegunBy(Instant now) {
        var due = new HashSet<Wait>();
        for (var wait : waits) {
            if (!wait.until.isAfter(now)) {
                due.add(wait);
            }
        }
        waits.removeAll(due);
        due.forEach(wait ->
                ofAccount.computeIfPresent(wait.caller.account(), (account, count) -> count == 1 ? null : count - 1));
        return due;
    }

    private void answer(Wait wait) {
        try {
            keys.requireUsable(wait.caller);
            var generator = generators.afterWaiting(wait.scope, wait.entry);
            wait.response.resume(TimeBasedCode.at(clock.instant(), generator));
        } catch (RuntimeException | Error e) {
            wait.response.resume(Incident.refusal(e));
        }
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    /** Lets nobody wait for an application that is being undeployed. */
    void onEnd(@Observes(notifyObserver = Reception.IF_EXISTS) ServiceEnds end) {
        takeBegunBy(Instant.MAX).forEach(wait -> wait.response.resume(new Busy()));
    }
}
