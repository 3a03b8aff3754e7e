package id.ravi.codes;

import id.ravi.access.Scope;
import id.ravi.listing.ScopedSelect;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which site's password was given to an identity last, within ten minutes: the one to which its next code belongs.
 *
 * <p>The audit log knows, so a reader of passwords pays nothing for it. A read counts that revealed the passwords of one site, as
 * a single entry does and a list with {@code ?domain=}; a list of everything says nothing. The log is written some 100
 * ms later, and of an account that does more than thousands of things in ten minutes only the latest count.
 *
 * <p>One line of the log may name what several reads have revealed, in their order, and does not tell where one of them ends. A
 * list names newer rows before older ones, so what does so is taken for a list: who reads the entries of two sites one
 * by one within those 100 ms, the younger entry first, counts as one who has listed them.
 */
@ApplicationScoped
public class UsedPasswords {
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final String LATEST = "SELECT e.subjects FROM"
            + " (SELECT id FROM audit_entry WHERE account_id = ? AND at > ? ORDER BY at DESC, id DESC LIMIT 5000) latest"
            + " JOIN audit_entry e ON e.id = latest.id WHERE e.action = 'PASSWORDS_READ'";
    private static final String ENTRIES =
            "SELECT p.id, p.uuid, i.id, p.domain FROM password_entry p JOIN identity i ON i.id = p.identity_id";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** One password. The higher its id, the newer it is. */
    record Entry(long id, UUID uuid, long identity, String domain) {}

    /** The registrable domain, by the identity's row. */
    Map<Long, String> domains(Scope scope) {
        var reads = reads(scope);
        var entries = reads.isEmpty() ? Map.<UUID, Entry>of() : entries(scope, reads);
        var latest = new HashMap<Long, String>();
        for (var read : reads) {
            var revealed = read.stream()
                    .map(entries::get)
                    .filter(entry -> entry != null)
                    .toList();
            for (var together : apart(revealed)) {
                if (together.stream().map(Entry::domain).distinct().count() == 1) {
                    together.forEach(entry -> latest.putIfAbsent(entry.identity(), entry.domain()));
                }
            }
        }
        return latest;
    }

    /** What was revealed by one read each, the latest read first: a row that is not older than the one before begins another. */
    static List<List<Entry>> apart(List<Entry> revealed) {
        var reads = new ArrayDeque<List<Entry>>();
        long before = 0;
        for (var entry : revealed) {
            if (reads.isEmpty() || entry.id() >= before) {
                reads.push(new ArrayList<>());
            }
            reads.element().add(entry);
            before = entry.id();
        }
        return List.copyOf(reads);
    }

    /** What is to be said of a code from one domain to whoever has used a password of another. */
    static Optional<String> warning(Optional<String> used, String domain) {
        return used.filter(site -> !domain.isEmpty() && !site.equals(domain))
                .map(site -> "This came from " + domain + ", but the password that was used last is for " + site
                        + ". Make sure that it belongs there before you use it.");
    }

    /** What each of the latest lines about reads of passwords names, latest first. */
    private List<List<UUID>> reads(Scope scope) {
        var select = new Select(LATEST, scope.account(), clock.instant().minus(LATELY));
        scope.identity()
                .ifPresent(identity -> select.and(" AND (e.identity_id = ? OR e.identity_id IS NULL)", identity));
        select.and(" ORDER BY e.at DESC, e.id DESC LIMIT 20");
        return rows.read(select, row -> Stream.of(row.getString(1).split(" ", -1))
                .flatMap(text -> Uuids.canonical(text).stream())
                .toList());
    }

    private Map<UUID, Entry> entries(Scope scope, List<List<UUID>> reads) {
        var wanted = new HashSet<UUID>();
        reads.forEach(wanted::addAll);
        var select = ScopedSelect.of(ENTRIES, scope).and(" AND p.uuid IN (NULL");
        wanted.forEach(uuid -> select.and(", ?", uuid));
        var entries = new HashMap<UUID, Entry>();
        rows.read(
                        select.and(")"),
                        row -> new Entry(row.getLong(1), Rows.uuid(row, 2), row.getLong(3), row.getString(4)))
                .forEach(entry -> entries.put(entry.uuid(), entry));
        return entries;
    }
}
