package id.ravi.access;

/** The roles of the container; all of them are declared by the application, or everybody would be refused. */
public final class Role {
    /** A key of one identity. */
    public static final String IDENTITY = "identity";

    /** A key of a whole account. */
    public static final String MANAGEMENT = "management";

    /** The human behind an account, signed in by session, password or token. */
    public static final String OWNER = "owner";

    /** Who runs the server; reads no value of any account. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
