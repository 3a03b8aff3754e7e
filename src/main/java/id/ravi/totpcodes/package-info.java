/**
 * Gives out codes: those of the moment, the next one to whoever would rather wait for it, and those that are spent by being
 * given.
 *
 * <p>Who waits holds no thread, and is looked at again when the time has come. Seeds are kept by {@code totp}; the
 * arithmetic is in {@code onetimepassword}.
 */
package id.ravi.totpcodes;
