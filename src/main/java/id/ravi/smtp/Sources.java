package id.ravi.smtp;

import id.ravi.access.ClientAddress;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** Counts the sessions of each peer. An IPv6 peer is its /64 network, of which it owns every address. */
final class Sources implements SessionHandler {
    private final int most;
    private final Map<String, Integer> sessions = new ConcurrentHashMap<>();

    Sources(int most) {
        this.most = most;
    }

    static String of(InetAddress peer) {
        // An IPv6 address may have a zone behind it, which is no part of it.
        return ClientAddress.known(peer.getHostAddress().replaceFirst("%.*", ""));
    }

    @Override
    public SessionAcceptance accept(Session session) {
        return begin(of(session.getRemoteAddress().getAddress()))
                ? SessionAcceptance.success()
                : SessionAcceptance.failure(421, "4.7.0 Too many connections from your address, try again later");
    }

    @Override
    public void onSessionEnd(Session session) {
        end(of(session.getRemoteAddress().getAddress()));
    }

    boolean begin(String source) {
        boolean isOne = sessions.merge(source, 1, Integer::sum) <= most;
        if (!isOne) {
            end(source);
        }
        return isOne;
    }

    void end(String source) {
        sessions.computeIfPresent(source, (same, count) -> count == 1 ? null : count - 1);
    }
}
