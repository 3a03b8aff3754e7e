/**
 * Finds the one-time code of a message.
 *
 * <p>Whatever has the shape of a code is a candidate. What stands directly beside it can rule it out; phrases, position and
 * emphasis speak for or against it; the best candidate counts if enough speaks for it. No candidate is decided by shape alone.
 */
package id.ravi.extraction.codes;
