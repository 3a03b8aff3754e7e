package id.ravi.mailauth;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecord;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.tagvalue.PublicKeyRecordImpl;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;

/**
 * The library's verifier, less lenient: only {@code rsa-sha256} with 1,024 to 4,096 bits (RFC 8301), no keys that their
 * owner is only testing ({@code t=y}) or that are for something else than mail, and no signature that covers but the
 * beginning of a body ({@code l=}), to which anybody could add what people see.
 */
final class StrictVerifier extends DKIMVerifier {
    private static final int LEAST_BITS = 1_024;
    private static final int MOST_BITS = 4_096;

    StrictVerifier(PublicKeyRecordRetriever keys) {
        super(keys);
    }

    @Override
    public SignatureRecord newSignatureRecord(String record) {
        return new Signature(record);
    }

    @Override
    protected PublicKeyRecord newPublicKeyRecord(String record) {
        return new Key(record);
    }

    private static final class Signature extends SignatureRecordImpl {
        Signature(String record) {
            super(record);
        }

        @Override
        public void validate() {
            super.validate();
            if (!"rsa-sha256".equalsIgnoreCase(getValue("a").toString())) {
                throw new IllegalStateException("Another algorithm than rsa-sha256");
            }
            if (containsTag("l")) {
                throw new IllegalStateException("A signature of a part");
            }
        }
    }

    private static final class Key extends PublicKeyRecordImpl {
        private static final Set<String> FOR_MAIL = Set.of("*", "email");

        Key(String record) {
            super(record);
        }

        @Override
        public void validate() {
            super.validate();
            if (isTesting()) {
                throw new IllegalStateException("A key on trial");
            }
            var services = getValue("s").toString().toLowerCase(Locale.ROOT).split(":", -1);
            if (Arrays.stream(services).map(String::strip).noneMatch(FOR_MAIL::contains)) {
                throw new IllegalStateException("A key for something else");
            }
        }

        @Override
        public PublicKey getPublicKey() {
            var key = super.getPublicKey();
            int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
            if (bits < LEAST_BITS || bits > MOST_BITS) {
                throw new IllegalStateException("A key of an unusual length");
            }
            return key;
        }
    }
}
