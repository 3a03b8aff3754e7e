package id.ravi.mail;

import id.ravi.encryption.BlindIndex;
import id.ravi.mime.ParsedMail;
import java.util.Locale;
import java.util.UUID;

/** By what a sealed message of one identity can be found. */
@SuppressWarnings("ArrayRecordComponent")
record MessageIndexes(byte[] dedupe, byte[] messageId, byte[] sender) {
    static final String MESSAGE_ID = "message-id";

    /** @param id by which the message is known again: its Message-ID, or a digest where there is none */
    static MessageIndexes of(BlindIndex index, UUID identity, ParsedMail mail, String id) {
        return new MessageIndexes(
                index.of(identity, "dedupe", "incoming\n" + id),
                index.of(identity, MESSAGE_ID, id),
                index.of(identity, "sender", mail.from().address().toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "MessageIndexes[redacted]";
    }
}
