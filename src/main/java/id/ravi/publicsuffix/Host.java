package id.ravi.publicsuffix;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host in one canonical form, in ASCII: a name in lower case with A-labels ({@code xn--…}, RFC 5890) and without a dot
 * at its end, an IPv4 address, or an IPv6 address in brackets and as RFC 5952 writes it.
 */
public record Host(String name) {
    private static final int MOST_CHARACTERS = 1_000;

    /** A backslash separates for browsers what it joins for RFC 3986, so no host stands before or after one. */
    private static final Pattern URL_OR_HOST = Pattern.compile(
            "(?:(?:[A-Za-z][A-Za-z0-9+.-]*+:)?//)?+" // scheme
                    + "(?:[^/?#\\\\]*@)?" // whoever signs in: never kept
                    + "(\\[[0-9A-Fa-f:.]++]|[^/?#\\\\@:\\[\\]]++)"
                    + "(?::[0-9]{1,5}+)?"
                    + "(?:[/?#].*+)?",
            Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,253}+");

    /** What IDNA 2003 maps away and IDNA 2008 keeps: two programs would go to two different hosts. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    /**
     * The host that the text is, or that the URL in it names; none where browsers, too, would find none or would not agree.
     * Takes linear time.
     */
    public static Optional<Host> in(String urlOrHost) {
        if (isIpv6(urlOrHost)) {
            return Optional.of(address(urlOrHost));
        }
        var matcher = URL_OR_HOST.matcher(urlOrHost);
        return matcher.matches() ? canonical(matcher.group(1)) : Optional.empty();
    }

    /** The host that the text is and nothing more: no URL, no port, no address. */
    public static Optional<Host> named(String name) {
        return NAME.matcher(name).matches() ? ascii(name).filter(Host::isName).map(Host::new) : Optional.empty();
    }

    /** Whether it is a suffix of the list itself, under which strangers register names: {@code co.uk}, {@code github.io}. */
    public boolean isPublicSuffix() {
        return isName(name) && InternetDomainName.from(name).isPublicSuffix();
    }

    /**
     * The name that somebody registered, of which this host is a part: {@code google.com} for {@code mail.google.com}.
     *
     * <p>An address, a public suffix itself and a name without a dot stay as they are. Of a name under no suffix of the
     * list, such as {@code wiki.corp.internal}, the last two labels count, as the list's own algorithm says.
     */
    public String registrableDomain() {
        if (name.startsWith("[") || InetAddresses.isInetAddress(name)) {
            return name;
        }
        var domain = InternetDomainName.from(name);
        if (domain.isUnderPublicSuffix()) {
            return domain.topPrivateDomain().toString();
        }
        int labels = domain.parts().size();
        return domain.hasPublicSuffix() || labels == 1
                ? name
                : String.join(".", domain.parts().subList(labels - 2, labels));
    }

    private static Optional<Host> canonical(String host) {
        if (host.startsWith("[")) {
            var inner = host.substring(1, host.length() - 1);
            return isIpv6(inner) ? Optional.of(address(inner)) : Optional.empty();
        }
        return ascii(host).filter(Host::isNameOrIpv4).map(Host::new);
    }

    private static Optional<String> ascii(String host) {
        if (host.length() > MOST_CHARACTERS || AMBIGUOUS.matcher(host).find()) {
            return Optional.empty();
        }
        try {
            var labels = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(labels.endsWith(".") ? labels.substring(0, labels.length() - 1) : labels);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isNameOrIpv4(String ascii) {
        return InetAddresses.isInetAddress(ascii) || InternetDomainName.isValid(ascii);
    }

    private static boolean isName(String ascii) {
        return !InetAddresses.isInetAddress(ascii) && InternetDomainName.isValid(ascii);
    }

    private static boolean isIpv6(String text) {
        return text.indexOf(':') >= 0 && text.indexOf('%') < 0 && InetAddresses.isInetAddress(text);
    }

    private static Host address(String ipv6) {
        return new Host(InetAddresses.toUriString(InetAddresses.forString(ipv6)));
    }
}
