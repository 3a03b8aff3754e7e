package id.ravi.safeview;

import id.ravi.encryption.Binding;
import java.time.Instant;
import java.util.UUID;

/** A code as it lies in the database. Nobody changes its array, or compares codes. */
@SuppressWarnings("ArrayRecordComponent")
record SealedCode(
        long message, UUID uuid, UUID identityUuid, String kind, double confidence, byte[] content, Instant expires) {
    Binding binding() {
        return new Binding("code", "content", uuid, identityUuid);
    }

    @Override
    public String toString() {
        return "SealedCode[" + uuid + "]";
    }
}
