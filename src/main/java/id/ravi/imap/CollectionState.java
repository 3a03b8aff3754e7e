package id.ravi.imap;

import id.ravi.problem.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;

/** Tells the operator in one line when something has changed, and not again while it stays so. Nothing a server said is repeated. */
final class CollectionState {
    private static final Logger LOG = Logger.getLogger(CollectionState.class.getName());

    private final ImapAccount account;
    private String told = "";
    private volatile boolean isConnected;

    CollectionState(ImapAccount account) {
        this.account = account;
    }

    boolean isConnected() {
        return isConnected;
    }

    void connected() {
        isConnected = true;
        tell(Level.INFO, "Mail is collected from " + account);
    }

    void elsewhere() {
        isConnected = false;
        tell(Level.INFO, "Mail of " + account + " is collected by another node");
    }

    void failed(Throwable failure) {
        isConnected = false;
        tell(Level.WARNING, "Mail is not collected from " + account + " for now: " + reason(failure));
    }

    private synchronized void tell(Level level, String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            LOG.log(level, sentence);
        }
    }

    static boolean isRefusedLogin(Throwable failure) {
        return failure instanceof AuthenticationFailedException;
    }

    private String reason(Throwable failure) {
        if (isRefusedLogin(failure)) {
            return "the server refuses ravi.mail.imap.username with the password in ravi.mail.imap.password-file";
        }
        if (failure instanceof FolderNotFoundException) {
            return "there is no folder " + account.folder();
        }
        if (failure instanceof ReadOnlyFolderException) {
            return "the folder " + account.folder() + " can only be read";
        }
        if (root(failure) instanceof FolderClosedException || root(failure) instanceof StoreClosedException) {
            return "the connection was lost";
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "TLS fails: " + root(cause).getMessage();
            }
            if (cause instanceof Refusal || cause instanceof SQLException) {
                return "the database or the keys are not available";
            }
            if (cause instanceof IOException) {
                return "the connection fails (" + root(cause).getClass().getSimpleName() + ")";
            }
        }
        return failure instanceof IllegalStateException
                        && String.valueOf(failure.getMessage()).startsWith("ravi.mail")
                ? failure.getMessage()
                : root(failure).getClass().getSimpleName();
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
