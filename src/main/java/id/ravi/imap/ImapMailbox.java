package id.ravi.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** The mailbox, open on one connection. */
final class ImapMailbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ImapMailbox.class.getName());

    private static final int BREATH_MILLIS = 100;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Folder target;
    private final Disposal disposal;
    private final boolean hasIdle;
    private final boolean hasMove;
    private final boolean hasUidPlus;
    private final ScheduledExecutorService scheduler;
    private boolean hasComplained;
    private volatile boolean hasNews;
    private volatile boolean isWaiting;

    private ImapMailbox(IMAPStore store, ImapAccount account, Disposal disposal, ScheduledExecutorService scheduler)
            throws MessagingException {
        this.store = store;
        this.disposal = disposal;
        this.scheduler = scheduler;
        // Asked now, because later the store would open another connection to ask.
        this.hasIdle = store.hasCapability("IDLE");
        this.hasMove = store.hasCapability("MOVE");
        this.hasUidPlus = store.hasCapability("UIDPLUS");
        this.target = disposal.folder().isEmpty() ? null : store.getFolder(disposal.folder());
        if (target != null && !target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        this.folder = (IMAPFolder) store.getFolder(account.folder());
        folder.open(Folder.READ_WRITE);
        folder.doCommand(protocol -> {
            protocol.addResponseHandler(this::hear);
            return null;
        });
    }

    static ImapMailbox open(
            ImapAccount account, Disposal disposal, SocketFactory sockets, ScheduledExecutorService scheduler)
            throws MessagingException {
        var session = Session.getInstance(account.properties(sockets));
        var store = (IMAPStore) session.getStore(account.tls().protocol());
        try {
            store.connect(
                    account.host(),
                    account.port(),
                    account.username(),
                    account.password().read());
            return new ImapMailbox(store, account, disposal, scheduler);
        } catch (MessagingException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UIDs above that one, in their order: eight octets each, however large the mailbox is. */
    long[] above(long uid) throws MessagingException {
        hasNews = false;
        var found = (long[]) folder.doCommand(protocol -> search(protocol, "UID SEARCH UID " + (uid + 1) + ":*"));
        // In a range the order does not matter: where there is no new message the last one is found.
        return LongStream.of(found).filter(one -> one > uid).sorted().toArray();
    }

    /** Those of them that nobody has marked as seen. */
    long[] unseen(long[] uids) throws MessagingException {
        if (uids.length == 0) {
            return uids;
        }
        var range = uids[0] + ":" + uids[uids.length - 1];
        var found = (long[]) folder.doCommand(protocol -> search(protocol, "UID SEARCH UID " + range + " UNSEEN"));
        return LongStream.of(found).sorted().toArray();
    }

    private static long[] search(IMAPProtocol protocol, String command) throws ProtocolException {
        Response[] responses = protocol.command(command, null);
        var found = LongStream.builder();
        for (var response : responses) {
            if (response instanceof IMAPResponse search && search.keyEquals("SEARCH")) {
                for (long uid = search.readLong(); uid != -1; uid = search.readLong()) {
                    found.add(uid);
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return found.build().toArray();
    }

    /** Those of the messages that are still there, with their sizes and when the server took them. */
    List<IMAPMessage> messages(long[] uids) throws MessagingException {
        var found = Arrays.stream(folder.getMessagesByUID(uids))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, profile);
        return Arrays.stream(found).map(IMAPMessage.class::cast).toList();
    }

    /** Marks or removes the message; what the server does not allow is told once and no reason to stop. */
    void settle(IMAPMessage message, Outcome outcome) throws MessagingException {
        try {
            if (outcome == Outcome.DELIVERED) {
                dispose(message);
            } else if (outcome.keyword().isPresent()
                    && folder.getPermanentFlags().contains(Flags.Flag.USER)) {
                message.setFlags(new Flags(outcome.keyword().get()), true);
            }
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            if (!hasComplained && !message.isExpunged()) {
                hasComplained = true;
                LOG.log(
                        Level.WARNING,
                        "Collected messages cannot be marked or removed: {0}",
                        e.getClass().getSimpleName());
            }
        }
    }

    private void dispose(IMAPMessage message) throws MessagingException {
        var one = new Message[] {message};
        switch (disposal.way()) {
            case SEEN -> message.setFlag(Flags.Flag.SEEN, true);
            case DELETE -> remove(one);
            case MOVE -> {
                if (hasMove) {
                    folder.moveMessages(one, target);
                } else {
                    folder.copyMessages(one, target);
                    remove(one);
                }
            }
        }
    }

    /** Without UIDPLUS it is only marked: an EXPUNGE would remove what others have marked, too. */
    private void remove(Message[] one) throws MessagingException {
        folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        if (hasUidPlus) {
            folder.expunge(one);
        }
    }

    /** Returns when the server has told of something since the last search, or after that time. */
    void awaitNews(Duration most, CountDownLatch stopped) throws MessagingException, InterruptedException {
        if (!hasIdle) {
            stopped.await(most.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        if (hasNews) {
            // Not at once: a server may say so with every answer.
            stopped.await(BREATH_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        var wake = scheduler.schedule(this::endIdle, most.toMillis(), TimeUnit.MILLISECONDS);
        isWaiting = true;
        try {
            folder.idle(true);
        } finally {
            isWaiting = false;
            wake.cancel(false);
        }
    }

    /** What a server tells before it has begun to idle it does not tell again, and {@code idle} sleeps over it. */
    private void hear(Response response) {
        if (response instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
            hasNews = true;
            if (isWaiting) {
                scheduler.execute(this::endIdle);
            }
        }
    }

    /** Any command ends it. In this way a connection that has died without a word is found out, too. */
    private void endIdle() {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException | IllegalStateException e) {
            // Whoever waits hears of it as well.
        }
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // The connection is gone, which is what was wanted.
        }
    }
}
