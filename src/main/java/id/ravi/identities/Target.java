package id.ravi.identities;

import java.util.UUID;

/**
 * The identity under which something is kept.
 *
 * @param id its row
 */
public record Target(long id, UUID uuid) {}
