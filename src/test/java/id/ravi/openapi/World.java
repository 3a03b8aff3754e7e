package id.ravi.openapi;

import id.ravi.endtoend.Vault;
import id.ravi.messages.StoredMail;
import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.DnsStub;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.UUID;

/**
 * An account with an identity of its own for one request, beside a sibling of it and somebody else's account.
 *
 * @param owner whose account it is
 * @param own the identity to which belongs what is asked for
 * @param sibling another identity of the same account
 */
record World(Tenant owner, Persona own, Persona sibling, Tenant foreign) {
    /** Another key of the identity, that the server has not seen in use and so does not remember. */
    String unusedKey() {
        return mint("key");
    }

    /** What the answer to a new key of the identity says. */
    String mint(String member) {
        return signedIn()
                .post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + own.uuid() + "\"}")
                .text(member);
    }

    /** What the answer to a new key of the account says. */
    String mintManagementKey(String member) {
        return signedIn().post("/api/auth/keys/management/", "{}").text(member);
    }

    /** Deletes the identity, and answers its uuid. */
    String deleted() {
        signedIn().delete("/api/identities/" + own.uuid() + "/");
        return own.uuid();
    }

    /** Keeps a secret for the identity, and answers its uuid. */
    String keep() {
        return signedIn()
                .post("/api/secrets/?identity=" + own.uuid(), "{\"key\": \"KEPT\"}")
                .text("uuid");
    }

    /** Sets end-to-end encryption up and seals a text. */
    String seal(String text) {
        return Vault.setUp(owner).seal(text);
    }

    /** A secret under a name that no other request uses, whatever identity it is kept for. */
    static String secret(Persona own) {
        return "{\"key\": \"SAMPLE_" + own.uuid().replace('-', '_') + "\", \"value\": \"1\"}";
    }

    /** Keeps a password for the identity, and answers its uuid. */
    String keepPassword() {
        return signedIn()
                .post("/api/passwords/?identity=" + own.uuid(), password())
                .text("uuid");
    }

    static String password() {
        return "{\"domain\": \"example.com\"}";
    }

    /** Keeps a contact for the identity, and answers a member of it. */
    String keepContact(String member) {
        return signedIn()
                .post("/api/contacts/?identity=" + own.uuid(), contact(own))
                .text(member);
    }

    /** A contact that no other request uses, whatever identity it is kept for. */
    static String contact(Persona own) {
        return "{\"email\": \"" + own.uuid() + "@example.com\"}";
    }

    /** Keeps a seed for the identity, time-based or counter-based, and answers the uuid of its entry. */
    String keepSeed(String type) {
        return signedIn().post("/api/totp/?identity=" + own.uuid(), seed(type)).text("uuid");
    }

    static String seed(String type) {
        return "{\"secret\": \"JBSWY3DPEHPK3PXP\", \"type\": \"" + type + "\"}";
    }

    static String domain() {
        return UUID.randomUUID() + ".example";
    }

    /** Adds a domain and publishes what proves it, and answers its uuid. */
    String addDomain() {
        var added = signedIn().post("/api/domains/", "{\"domain\": \"" + domain() + "\"}");
        var verification = added.object().getJsonObject("verification");
        DnsStub.shared().text(verification.getString("name"), verification.getString("value"));
        return added.text("uuid");
    }

    /** Keeps a message in the inbox of the identity. */
    StoredMail.Kept keepMail() {
        return StoredMail.to(own).keep();
    }

    /** Keeps an attachment, and answers its uuid. */
    String keepAttachment() {
        var uuid = UUID.randomUUID();
        StoredMail.to(own).attach(uuid, "a.txt", "text/plain", false, "content").keep();
        return uuid.toString();
    }

    /** What the answer to a device that asks to be let in says. */
    String device(String member) {
        return Client.anonymous()
                .from(Addresses.fresh())
                .post("/api/auth/device/", "")
                .text(member);
    }

    /** A device code that the owner has approved. */
    String approved() {
        var codes = Client.anonymous().from(Addresses.fresh()).post("/api/auth/device/", "");
        var decision = "{\"user_code\": \"" + codes.text("user_code") + "\", \"approve\": true}";
        signedIn().post("/api/auth/device/verify/", decision);
        return codes.text("device_code");
    }

    /** An assertion of somebody whom nobody freezes. */
    String assertion() {
        return sibling.client().post("/api/sso/token/", "").text("token");
    }

    String refreshToken() {
        return Client.anonymous().post("/api/auth/token/", owner.signIn()).text("refresh");
    }

    private Client signedIn() {
        return owner.owner();
    }
}
