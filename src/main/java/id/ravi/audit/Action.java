package id.ravi.audit;

/** What is written into the audit log. The names are stored: they may grow, but none is renamed. */
public enum Action {
    SIGNED_IN,
    SIGNED_OUT,
    TOKEN_REFRESHED,
    TOKEN_REUSED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    IDENTITY_CREATED,
    IDENTITY_CHANGED,
    IDENTITY_FROZEN,
    IDENTITY_UNFROZEN,
    IDENTITY_DELETED,
    IDENTITY_RESTORED,
    IDENTITY_PURGED,
    KEY_CREATED,
    KEY_CHANGED,
    KEY_REVOKED,
    KEY_LEAKED,
    DEVICE_APPROVED,
    DEVICE_DENIED,
    SSO_TOKEN_ISSUED,
    SECRET_CREATED,
    SECRET_CHANGED,
    SECRET_DELETED,
    SECRETS_READ,
    REQUEST_DENIED
}
