package id.ravi.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.encryption.Members;
import id.ravi.publicsuffix.Host;
import jakarta.json.Json;

/**
 * What of a code is sealed: one JSON object.
 *
 * @param from the address or number as shown
 * @param domain the registrable domain of the sender; of an SMS, which has none, the one that it names; or empty
 */
public record CodeContent(String code, String reason, String from, String domain) {
    /** Reads what {@link #json()} has written. */
    static CodeContent of(String json) {
        var members = Members.of(json);
        return new CodeContent(
                members.text("code"), members.text("reason"), members.text("from"), members.text("domain"));
    }

    int length() {
        return code.length() + reason.length() + from.length() + domain.length();
    }

    /** What is no Unicode in a message becomes a question mark: it could not be sealed. */
    String json() {
        var json = Json.createObjectBuilder()
                .add("code", code)
                .add("reason", reason)
                .add("from", from)
                .add("domain", domain)
                .build()
                .toString();
        return new String(json.getBytes(UTF_8), UTF_8);
    }

    /** The host of an address; empty where there is none. */
    static String host(String address) {
        var host = address.substring(address.lastIndexOf('@') + 1);
        return address.indexOf('@') < 0 ? "" : Host.in(host).map(Host::name).orElse("");
    }

    static String registrable(String host) {
        return Host.in(host).map(Host::registrableDomain).orElse("");
    }

    @Override
    public String toString() {
        return "CodeContent[redacted]";
    }
}
