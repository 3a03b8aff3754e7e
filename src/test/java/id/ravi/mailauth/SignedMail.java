package id.ravi.mailauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.testing.DnsStub;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** Signs messages as mail servers do, and publishes the key. */
public final class SignedMail {
    private static final KeyPair KEY = key(2_048);

    private SignedMail() {}

    /** Key record of the usual key. */
    public static String record() {
        return record(KEY, "");
    }

    static String record(KeyPair key, String tags) {
        return "v=DKIM1; k=rsa; " + tags + "p=" + base64(key.getPublic().getEncoded());
    }

    /** Publishes the usual key for a domain, under the selector {@code one}. */
    public static void publish(DnsStub dns, String domain) {
        dns.text("one._domainkey." + domain, record());
    }

    /** The message, lines ended by CRLF, with a signature in front of it. */
    public static String signed(String domain, String message) {
        return signed(domain, "", KEY, message);
    }

    static String signed(String domain, String tags, KeyPair key, String message) {
        return signed(domain, tags + "h=from:subject; ", message, key);
    }

    /** With a signature of those fields alone. */
    static String signedPartly(String domain, String fields, String message) {
        return signed(domain, "h=" + fields + "; ", message, KEY);
    }

    private static String signed(String domain, String tags, String message, KeyPair key) {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=one; " + tags + "bh=; b=;";
        try {
            var signer = new DKIMSigner(template, key.getPrivate());
            var parsed = RawMessage.of(message.getBytes(UTF_8)).orElseThrow();
            var hasher = signer.newBodyHasher(signer.newSignatureRecordTemplate(template));
            try (var body = hasher.getOutputStream()) {
                body.write(parsed.octets(), parsed.body(), parsed.octets().length - parsed.body());
            }
            return signer.sign(parsed, hasher).replace("DKIM-Signature:", "DKIM-Signature: ") + "\r\n" + message;
        } catch (IOException | FailException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same by hand, with simple canonical forms, for signatures that no signer would make. */
    static String signedByHand(String tags, String algorithm, String message) {
        try {
            int blank = message.indexOf("\r\n\r\n");
            var body = message.substring(blank + 4);
            var header = "DKIM-Signature: v=1; d=example.com; s=one; h=from:subject; " + tags + "bh="
                    + base64(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8))) + "; b=";
            var fields = message.substring(0, blank + 2);
            var signature = Signature.getInstance(algorithm);
            signature.initSign(KEY.getPrivate());
            signature.update((fields + header).getBytes(UTF_8));
            return header + base64(signature.sign()) + "\r\n" + message;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    static KeyPair key(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
