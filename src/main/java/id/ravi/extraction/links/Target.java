package id.ravi.extraction.links;

import id.ravi.extraction.words.Vocabulary;
import id.ravi.publicsuffix.Host;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a link leads, as far as its address tells. */
final class Target {
    private static final int LONGEST = 4_000;
    private static final Set<String> PROVING = Set.copyOf(Vocabulary.lines("links/proving.txt"));
    private static final Set<String> OTHER = Set.copyOf(Vocabulary.lines("links/other.txt"));
    private static final Set<String> OTHER_HOSTS = Set.copyOf(Vocabulary.lines("links/hosts.txt"));
    private static final Set<String> PARAMETERS = Set.copyOf(Vocabulary.lines("links/parameters.txt"));
    private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");

    /** RFC 3986, section 2: blanks and letters that only look like parts of an address would make it prose. */
    private static final Pattern URL = Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{1," + LONGEST + "}+");

    private static final Pattern SEGMENT = Pattern.compile("[/?#&=]");
    private static final Pattern MIXED = Pattern.compile("[A-Za-z][0-9]|[0-9][A-Za-z]");
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z]{5}");

    private final String host;
    private final String subdomain;
    private final String rest;
    private final List<String> pieces;

    private Target(String host, String subdomain, String rest) {
        this.host = host;
        this.subdomain = subdomain;
        this.rest = rest;
        this.pieces = List.of(SEPARATOR.split(rest));
    }

    /** The target of an absolute web address; none where a name before an {@code @} could pass for the host. */
    static Optional<Target> of(String url) {
        int colon = url.indexOf("://");
        boolean web = url.regionMatches(true, 0, "http", 0, 4) && (colon == 4 || colon == 5);
        if (!web || !URL.matcher(url).matches()) {
            return Optional.empty();
        }
        int path = colon + 3;
        while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        var authority = url.substring(colon + 3, path);
        var rest = url.substring(path);
        return authority.indexOf('@') >= 0
                ? Optional.empty()
                : Host.in(authority).map(name -> new Target(name.registrableDomain(), subdomain(name), rest));
    }

    String domain() {
        return host;
    }

    boolean saysItProves() {
        return begins(PROVING) || begins(subdomain, PROVING);
    }

    boolean isForSomethingElse(String senderDomain) {
        return begins(OTHER) || (OTHER_HOSTS.contains(host) && !host.equals(senderDomain));
    }

    /** How hard it is to guess: 2 for a long random part, 1 for a short one, 0 for none. */
    int secrecy() {
        int best = 0;
        for (var piece : pieces) {
            best = Math.max(best, secrecy(piece));
        }
        return Math.max(Math.max(best, hyphenated()), Math.max(hexadecimal(), parameter()));
    }

    private static int secrecy(String piece) {
        int digits = 0;
        int changes = 0;
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            digits += letter <= '9' ? 1 : 0;
            changes += i > 0 && Character.isUpperCase(letter) != Character.isUpperCase(piece.charAt(i - 1)) ? 1 : 0;
        }
        boolean mixed = digits > 0 && digits < piece.length();
        boolean random = mixed || digits == piece.length();
        if (piece.length() >= 16 && (random || changes > 4)) {
            return 2;
        }
        if (piece.length() >= 10 && mixed && digits > 1) {
            return 2;
        }
        boolean brief = piece.length() >= 4 && mixed;
        return brief || (piece.length() >= 5 && (random || changes > 2)) ? 1 : 0;
    }

    /** "c81-0fe2": a part of the address in which letters and digits mix, in short pieces. */
    private int hyphenated() {
        int best = 0;
        for (var segment : SEGMENT.split(rest, -1)) {
            if (segment.indexOf('-') > 0
                    && MIXED.matcher(segment).find()
                    && !LONG_WORD.matcher(segment).find()) {
                best = Math.max(best, segment.length() >= 14 ? 2 : segment.length() >= 5 ? 1 : 0);
            }
        }
        return best;
    }

    /** A UUID, whose parts are short. */
    private int hexadecimal() {
        int length = 0;
        for (var piece : pieces) {
            boolean hex = piece.length() % 4 == 0 && piece.chars().allMatch(letter -> Character.digit(letter, 16) >= 0);
            length = hex ? length + piece.length() : 0;
            if (length >= 20) {
                return 2;
            }
        }
        return 0;
    }

    private int parameter() {
        int best = 0;
        for (int at = rest.indexOf('='); at > 0; at = rest.indexOf('=', at + 1)) {
            int start = at;
            while (start > 0 && at - start < 40 && "?&#;".indexOf(rest.charAt(start - 1)) < 0) {
                start--;
            }
            int end = at + 1;
            while (end < rest.length() && end - at < 40 && "&#;".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            if (end - at > 6 && PARAMETERS.contains(rest.substring(start, at).toLowerCase(Locale.ROOT))) {
                best = Math.max(best, end - at > 14 ? 2 : 1);
            }
        }
        return best;
    }

    private static String subdomain(Host host) {
        var domain = host.registrableDomain();
        return host.name().equals(domain) ? "" : host.name();
    }

    private boolean begins(Set<String> beginnings) {
        for (var piece : pieces) {
            if (piece.length() < 30 && isWord(piece) && begins(piece.toLowerCase(Locale.ROOT), beginnings)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String word, Set<String> beginnings) {
        for (int length = 2; length <= word.length(); length++) {
            if (beginnings.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String piece) {
        return piece.chars().allMatch(Character::isLetter);
    }
}
