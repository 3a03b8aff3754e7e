package id.ravi.cli;

import java.time.Instant;
import java.util.List;

/** What the command line decodes, member by member and with its types. */
final class Decoded {
    private Decoded() {}

    record DeviceCode(String deviceCode, String userCode, String verificationUri, long expiresIn, long interval) {}

    record DeviceError(String error, String errorDescription) {}

    record SignedIn(
            String managementKey, User user, String identityKey, Identity identity, List<Identity> identities) {}

    record User(long id, String email, String firstName, String lastName) {}

    record Identity(
            String uuid, String name, String inbox, String phone, String createdDt, String updatedDt, String apiKey) {}

    record Key(String key, String identityUuid, String label) {}

    record Secret(
            String uuid, long identity, String key, String value, String notes, String createdDt, String updatedDt) {}

    record Password(
            String uuid,
            long identity,
            String domain,
            String username,
            String password,
            String notes,
            String createdDt,
            String updatedDt) {}

    record GeneratedPassword(String password) {}

    record Domain(String uuid, String domain, boolean isPlatform, boolean isVerified, String createdDt) {}

    record Email(long id, String email, Instant createdDt) {}

    record EmailThread(
            String threadId,
            String subject,
            String preview,
            String fromEmail,
            String inbox,
            long messageCount,
            long unreadCount,
            Instant latestMessageDt,
            Instant oldestMessageDt) {}

    record EmailThreadDetail(String threadId, String subject, long messageCount, List<EmailMessage> messages) {}

    record EmailMessage(
            long id,
            String url,
            String fromEmail,
            String toEmail,
            String cc,
            String subject,
            String textContent,
            String htmlContent,
            String direction,
            boolean isRead,
            List<Attachment> attachments,
            String messageId,
            String threadId,
            Instant createdDt) {}

    record Attachment(
            String uuid, String filename, String contentType, long size, boolean isInline, String downloadUrl) {}

    record Owner(String firstName, String lastName) {}

    record SsoToken(String token, String expiresAt) {}
}
