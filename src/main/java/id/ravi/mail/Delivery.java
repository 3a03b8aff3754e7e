package id.ravi.mail;

import id.ravi.codes.ArrivedCodes;
import id.ravi.encryption.Sha256;
import id.ravi.extraction.Finding;
import id.ravi.mime.ParsedMail;
import id.ravi.persistence.Retry;
import id.ravi.problem.DatabaseFailure;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;

/** The way in for mail, wherever it comes from. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {
    @EJB
    DeliveryTransaction transaction;

    @Inject
    ArrivedCodes codes;

    @Inject
    Retry retry;

    /**
     * Keeps the message for all recipients and returns when that is durable. Who has it already does not get it again, so
     * that whoever did not see the answer may ask once more.
     *
     * @param raw must not change any more
     * @throws NoRecipient if no recipient is left
     * @throws RuntimeException if it was not kept, for any other reason: to be tried again later
     */
    public void deliver(Envelope envelope, byte[] raw) {
        var mail = ParsedMail.of(raw);
        var id = mail.messageId().isEmpty() ? HexFormat.of().formatHex(Sha256.of(raw)) : mail.messageId();
        var findings = codes.find(mail.from().address(), mail.subject(), mail.text(), mail.rawHtml());
        try {
            store(envelope, raw, mail, id, findings);
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isDuplicate(e)) {
                throw e;
            }
            // Somebody brought the same message at the same time and was first: now it is found.
            store(envelope, raw, mail, id, findings);
        }
    }

    private void store(Envelope envelope, byte[] raw, ParsedMail mail, String id, List<Finding> findings) {
        var prepared = retry.onConflict(lock -> transaction.prepare(envelope));
        retry.onConflict(lock -> transaction.store(prepared, envelope, raw, mail, id, findings));
    }
}
