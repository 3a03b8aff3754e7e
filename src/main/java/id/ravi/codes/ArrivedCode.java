package id.ravi.codes;

import id.ravi.encryption.Binding;
import id.ravi.extraction.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A code as it lies in the database: what it says is sealed. Nobody changes its array, or compares codes.
 *
 * @param id the row
 * @param identity the identity's row
 * @param message the row of the message, or null
 * @param verified whether the sender of the message is who it says
 * @param created when it was kept, by the clock of the database; when it was received, if that was earlier
 * @param consumed whether somebody who waited was given it
 */
@SuppressWarnings("ArrayRecordComponent")
record ArrivedCode(
        long id,
        UUID uuid,
        long identity,
        UUID identityUuid,
        Long message,
        boolean verified,
        String channel,
        Kind kind,
        double confidence,
        byte[] content,
        Instant received,
        Instant created,
        Instant expires,
        boolean consumed) {
    Binding binding() {
        return new Binding("code", "content", uuid, identityUuid);
    }

    CodeAnswer answer(CodeContent opened, Optional<String> warning, boolean taken) {
        return new CodeAnswer(
                uuid,
                identity,
                opened.code(),
                kind.wireName(),
                confidence,
                opened.reason(),
                opened.from(),
                verified,
                opened.domain(),
                channel,
                message,
                received,
                expires,
                taken,
                warning.orElse(null));
    }

    @Override
    public String toString() {
        return "ArrivedCode[" + uuid + "]";
    }
}
