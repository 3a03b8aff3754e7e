package id.ravi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who a request acts for: an account, and with an identity key one identity of it.
 *
 * @param account the account's row
 * @param name the caller's name for the container: the uuid of the key or the account, never a user name, because the
 *     container gives every caller the groups of its default realm's user of the same name
 * @param identity the identity's row, when the caller is fenced to one
 * @param key the uuid of the API key, when there is one
 * @param signIn the sign-in that an access token of ours descends from, when there is one
 * @param roles see {@link Role}
 * @param address where the request came from
 */
public record Caller(
        long account,
        UUID name,
        Optional<Long> identity,
        Optional<UUID> key,
        Optional<UUID> signIn,
        Scheme scheme,
        Set<String> roles,
        String address) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whoever did something for an account without proving anything, for the audit log. */
    public static Caller anonymous(long account, UUID name, String address) {
        return owner(account, name, Scheme.ANONYMOUS, Set.of(), address);
    }

    /** The server itself, when it does for an account what nobody asks for at that moment; for the audit log. */
    public static Caller server(long account, UUID name) {
        return owner(account, name, Scheme.SERVER, Set.of(), "");
    }

    /** The human behind an account, however signed in. */
    public static Caller owner(long account, UUID name, Scheme scheme, Set<String> roles, String address) {
        return new Caller(account, name, Optional.empty(), Optional.empty(), Optional.empty(), scheme, roles, address);
    }

    /** The same from elsewhere. */
    public Caller at(String elsewhere) {
        return new Caller(account, name, identity, key, signIn, scheme, roles, elsewhere);
    }

    /** The same by a token of that sign-in. */
    public Caller signedInBy(UUID signIn) {
        return new Caller(account, name, identity, key, Optional.of(signIn), scheme, roles, address);
    }

    /** The caller of an authenticated request; there is none on public routes. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    /** The same within JAX-RS, whose properties are the attributes of the servlet's request. */
    public static Optional<Caller> find(ContainerRequestContext request) {
        return Optional.ofNullable((Caller) request.getProperty(ATTRIBUTE));
    }

    /** The caller of a request that the container let through to a protected route. */
    public static Caller of(ContainerRequestContext request) {
        return find(request).orElseThrow(Caller::unprotected);
    }

    /** The same outside of JAX-RS. */
    public static Caller of(HttpServletRequest request) {
        return find(request).orElseThrow(Caller::unprotected);
    }

    private static IllegalStateException unprotected() {
        return new IllegalStateException("A protected route without a caller");
    }

    /** Whether its key may do nothing for now. It also has no role, so that whatever forgets to ask denies. */
    public boolean isFrozen() {
        return key.isPresent() && roles.isEmpty();
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
