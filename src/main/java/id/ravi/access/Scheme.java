package id.ravi.access;

/** How a caller proved who it is. */
public enum Scheme {
    IDENTITY_KEY,
    MANAGEMENT_KEY,
    JWT,
    SESSION,
    BASIC,
    /** Not at all: on a public route. */
    ANONYMOUS,
    /** The server itself, by its own clock. */
    SERVER
}
