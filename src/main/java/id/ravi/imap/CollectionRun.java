package id.ravi.imap;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Collects from when this node gets the lease to when it loses it or stops, whatever the mail server does meanwhile. */
final class CollectionRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(CollectionRun.class.getName());
    private static final int WINDOW = 50;
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Job job;
    private final CollectionState state;
    private final Sockets sockets = new Sockets();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private MailboxLease.Progress progress = new MailboxLease.Progress(0, 0);

    CollectionRun(Job job, CollectionState state) {
        this.job = job;
        this.state = state;
    }

    /**
     * What to collect, where to, and in whose name.
     *
     * @param attempts outlives each run
     */
    record Job(
            ImapAccount account,
            Disposal disposal,
            Duration poll,
            UUID node,
            MailboxLease lease,
            Intake intake,
            Attempts attempts,
            Consumer<Outcome> count,
            ScheduledExecutorService scheduler) {}

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                long since = System.nanoTime();
                var failure = tryOnce();
                if (isStopped()) {
                    return;
                }
                state.failed(failure);
                if (System.nanoTime() - since > STEADY.toNanos()) {
                    backoff.reset();
                }
                var pause = backoff.next(CollectionState.isRefusedLogin(failure));
                stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Errors, too: a message that exhausts the stack would have its run begin again for ever, untold. */
    private Throwable tryOnce() throws InterruptedException {
        try (var mailbox = ImapMailbox.open(job.account, job.disposal, sockets, job.scheduler)) {
            state.connected();
            collect(mailbox);
            return new IllegalStateException("Stopped");
        } catch (MessagingException | IOException | RuntimeException | Error e) {
            return e;
        }
    }

    private void collect(ImapMailbox mailbox) throws MessagingException, IOException, InterruptedException {
        long validity = mailbox.validity();
        boolean isNews = job.attempts.under(validity);
        progress = job.lease.progress(job.account.digest());
        if (progress.isOfAnother(validity)) {
            if (isNews) {
                LOG.log(
                        Level.INFO,
                        "The messages of {0} have new numbers: those that are not seen are collected",
                        job.account);
            }
            takeUnseen(mailbox);
        }
        progress = progress.under(validity);
        while (!isStopped()) {
            var uids = mailbox.above(progress.uid());
            takeAll(mailbox, uids, this::advance);
            if (uids.length == 0) {
                mailbox.awaitNews(job.poll, stopped);
            }
        }
    }

    /**
     * Collects what lies there under numbers that say nothing of what was collected, only if nobody has seen it: what an agent
     * has deleted meanwhile must not come back. Until all of it is done, none is: whoever comes next begins here once more.
     */
    private void takeUnseen(ImapMailbox mailbox) throws MessagingException, IOException {
        var all = mailbox.above(0);
        takeAll(mailbox, mailbox.unseen(all), uid -> {});
        if (!isStopped()) {
            progress = progress.under(mailbox.validity());
            advance(all.length == 0 ? 0 : all[all.length - 1]);
        }
    }

    /** @param done told of each message, and of those that nobody can take any more */
    private void takeAll(ImapMailbox mailbox, long[] uids, LongConsumer done) throws MessagingException, IOException {
        takeAnotherFirst(mailbox, uids);
        for (int start = 0; start < uids.length && !isStopped(); start += WINDOW) {
            var window = Arrays.copyOfRange(uids, start, Math.min(uids.length, start + WINDOW));
            for (var message : mailbox.messages(window)) {
                if (isStopped()) {
                    return;
                }
                take(mailbox, message, done);
            }
            // Also above those that somebody removed meanwhile.
            done.accept(window[window.length - 1]);
        }
    }

    /**
     * Where the first one has failed before, one that has not: it need not wait, and shows whether it is the message that
     * fails or the mail server. It comes again in its turn, and the delivery knows it.
     */
    private void takeAnotherFirst(ImapMailbox mailbox, long[] uids) throws MessagingException, IOException {
        if (uids.length == 0 || job.attempts.areOver(uids[0])) {
            return;
        }
        long first = job.attempts.first(uids);
        if (first != uids[0]) {
            for (var message : mailbox.messages(new long[] {first})) {
                settle(mailbox, message, first, outcome(message, first));
            }
        }
    }

    private static long uid(IMAPMessage message) throws MessagingException {
        return ((IMAPFolder) message.getFolder()).getUID(message);
    }

    private void advance(long uid) {
        progress = progress.to(uid);
        if (!job.lease.advance(job.account.digest(), job.node, progress)) {
            stop();
        }
        job.attempts.forget(uid);
    }

    private void take(ImapMailbox mailbox, IMAPMessage message, LongConsumer done)
            throws MessagingException, IOException {
        long uid = uid(message);
        var outcome = outcome(message, uid);
        if (outcome == Outcome.FAILED) {
            // First, because to mark it may be what fails.
            done.accept(uid);
        }
        settle(mailbox, message, uid, outcome);
        done.accept(uid);
    }

    private void settle(ImapMailbox mailbox, IMAPMessage message, long uid, Outcome outcome) throws MessagingException {
        job.count.accept(outcome);
        if (outcome.isSkipped()) {
            LOG.log(Level.WARNING, "The message with UID {0} of {1} stays there: {2}", new Object[] {
                "" + uid, job.account, outcome
            });
        }
        try {
            mailbox.settle(message, outcome);
        } catch (MessagingException e) {
            job.attempts.failed(uid, e);
            throw e;
        }
        if (outcome.wasRead()) {
            job.attempts.succeeded(uid);
        } else {
            job.attempts.provedNothing(uid);
        }
    }

    private Outcome outcome(IMAPMessage message, long uid) throws MessagingException, IOException {
        if (job.attempts.areOver(uid)) {
            return Outcome.FAILED;
        }
        try {
            return job.intake.take(message);
        } catch (MessageRemovedException e) {
            return Outcome.GONE;
        } catch (MessagingException | IOException | RuntimeException | Error e) {
            if (message.isExpunged()) {
                return Outcome.GONE;
            }
            if (!isStopped()) {
                job.attempts.failed(uid, e);
            }
            throw e;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Ends whatever it does at the moment, but for a delivery, which it completes. */
    void stop() {
        stopped.countDown();
        sockets.end();
    }

    /** Waits for its end, not for ever. */
    void awaitEnd(Duration most) throws InterruptedException {
        ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
