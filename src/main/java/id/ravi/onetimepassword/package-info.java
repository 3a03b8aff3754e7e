/**
 * One-time passwords as sites and authenticator apps understand them: HOTP (RFC 4226), TOTP (RFC 6238), Base32 seeds, and
 * the URIs in which both are handed over.
 *
 * <p>Pure: no clock, no database, no container. Everything that is parsed here is hostile and bounded; what is refused is
 * an {@link id.ravi.onetimepassword.Unusable} whose sentence tells a client what to do, and never quotes what it sent.
 * Who keeps a seed, and who may have its codes, is the business of {@code totp}.
 */
package id.ravi.onetimepassword;
