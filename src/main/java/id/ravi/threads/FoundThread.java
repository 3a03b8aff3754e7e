package id.ravi.threads;

import id.ravi.attachments.SealedAttachment;
import java.util.List;

/**
 * A thread with what belongs to it.
 *
 * @param attachments the newest ones, read for the full view alone
 */
record FoundThread(SealedThread row, List<SealedAttachment> attachments) {}
