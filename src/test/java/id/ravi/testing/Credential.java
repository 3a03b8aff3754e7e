package id.ravi.testing;

/** The five ways to say who one is. */
public enum Credential {
    IDENTITY_KEY,
    MANAGEMENT_KEY,
    TOKEN,
    SESSION,
    PASSWORD;

    /** A client of that account; with an identity key, one that is fenced to its first identity. */
    public Client of(Tenant tenant) {
        return switch (this) {
            case IDENTITY_KEY -> tenant.identity();
            case MANAGEMENT_KEY -> tenant.management();
            case TOKEN -> tenant.token();
            case SESSION -> tenant.session();
            case PASSWORD -> tenant.owner();
        };
    }
}
