package id.ravi.messages;

import id.ravi.attachments.SealedAttachment;
import id.ravi.safeview.SafeCode;
import java.util.List;

/**
 * A message with what belongs to it.
 *
 * @param codes read for the safe view alone
 */
public record FoundMessage(SealedMessage row, List<SealedAttachment> attachments, List<SafeCode> codes) {}
