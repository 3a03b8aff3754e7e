package id.ravi.mailauth;

/**
 * What is known of a message's origin. Only {@code dmarc} speaks of the address that people see.
 *
 * @param dmarc passes when the domain of the From header has a policy, and SPF or DKIM passed for it
 * @param from the address in the From header, in lower case; blank unless there is exactly one
 */
public record Verdict(Result spf, Result dkim, Result dmarc, String from) {
    /** The domain of the From header; blank where there is no such. */
    public String fromDomain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "Verdict[spf=" + spf + ", dkim=" + dkim + ", dmarc=" + dmarc + "]";
    }
}
