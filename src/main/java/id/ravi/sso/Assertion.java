package id.ravi.sso;

import java.time.Instant;
import java.util.UUID;

/** What a verified token asserts: that whoever sent it had a key of the identity a moment ago. */
record Assertion(UUID id, UUID identity, Instant expires) {}
