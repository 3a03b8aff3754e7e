package id.ravi.devicekeys;

import id.ravi.device.DeviceCode;
import id.ravi.device.DeviceCodes;
import id.ravi.device.PollRefused;
import id.ravi.persistence.Retry;
import id.ravi.tasks.FewAtATime;
import id.ravi.tasks.ServiceEnds;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The requests that wait on this node for a decision about their code. Each is a small object and holds no thread; there
 * is one for each code, so there are as few as there are pending codes.
 *
 * <p>A decision on this node answers at once. Once a second, while anybody waits, one statement asks for the decisions of
 * other nodes. Whoever takes a request out of the map answers it, so it is answered once; a client that has gone is
 * forgotten when its time is up.
 */
@ApplicationScoped
public class WaitingPolls {
    private static final Logger LOG = Logger.getLogger(WaitingPolls.class.getName());

    /**
     * With the second between two looks, and another two in which a busy server gets round to it, an answer within 25
     * seconds, as is promised; clients give up after 30.
     */
    private static final Duration LONGEST = Duration.ofSeconds(22);

    /** More than a request waits, so that nothing is missed where the clocks of nodes differ. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Map<Long, Waiting> requests = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private boolean failing;
    private FewAtATime later;
    private Future<?> schedule;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    DeviceCodes codes;

    @Inject
    DeviceGrants grants;

    @Inject
    Retry retry;

    @Inject
    Clock clock;

    /** A request that is to be answered when its code is decided. */
    private record Waiting(AsyncResponse response, String address, Instant until, boolean expires) {
        /** What it is told when its time is up. */
        PollRefused nothing() {
            return expires ? PollRefused.expired() : PollRefused.pending();
        }
    }

    @PostConstruct
    void start() {
        later = new FewAtATime(executor);
        schedule = scheduler.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Answers when the code is decided, when it expires, or when 25 seconds have passed; an earlier request at once. */
    void add(DeviceCode device, String address, AsyncResponse response) {
        var patience = clock.instant().plus(LONGEST);
        boolean expires = device.expires().isBefore(patience);
        var waiting = new Waiting(response, address, expires ? device.expires() : patience, expires);
        var earlier = requests.put(device.id(), waiting);
        if (earlier != null) {
            later.execute(() -> earlier.response().resume(PollRefused.pending()));
        }
    }

    void onDecision(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceCodes.Decided decided) {
        wake(decided.id());
    }

    private void wake(long id) {
        var waiting = requests.remove(id);
        if (waiting != null) {
            later.execute(() -> answer(id, waiting));
        }
    }

    private void answer(long id, Waiting waiting) {
        try {
            Granted granted = retry.onConflict(lock -> grants.collect(id, waiting.address()));
            waiting.response().resume(granted);
        } catch (RuntimeException e) {
            waiting.response().resume(PollRefused.of(e));
        }
    }

    /** A timer that throws is never called again. */
    private void tick() {
        try {
            answerWhoseTimeIsUp();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Waiting device sign-ins are looked at again in a second", e);
        }
    }

    private void answerWhoseTimeIsUp() {
        var now = clock.instant();
        requests.forEach((id, waiting) -> {
            if (!waiting.until().isAfter(now) && requests.remove(id, waiting)) {
                later.execute(() -> waiting.response().resume(waiting.nothing()));
            }
        });
        if (!requests.isEmpty() && looking.compareAndSet(false, true)) {
            later.execute(this::look);
        }
    }

    private void look() {
        try {
            codes.decidedSince(clock.instant().minus(LATELY)).forEach(this::wake);
            failing = false;
        } catch (RuntimeException e) {
            tellOnce(e);
        } finally {
            looking.set(false);
        }
    }

    private void tellOnce(RuntimeException failure) {
        if (!failing) {
            LOG.log(Level.WARNING, "Decisions of other nodes about device codes cannot be read", failure);
        }
        failing = true;
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }

    /** Lets nobody wait for an application that is being undeployed. */
    void onEnd(@Observes(notifyObserver = Reception.IF_EXISTS) ServiceEnds end) {
        requests.forEach((id, waiting) -> {
            if (requests.remove(id, waiting)) {
                waiting.response().resume(PollRefused.pending());
            }
        });
    }
}
