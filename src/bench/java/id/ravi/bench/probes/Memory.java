package id.ravi.bench.probes;

import java.util.OptionalLong;

/**
 * Bytes of memory that the server's process holds; nothing where the system does not tell.
 *
 * @param idle once it is ready, before the first request
 * @param loaded after all operations
 */
public record Memory(OptionalLong idle, OptionalLong loaded) {}
