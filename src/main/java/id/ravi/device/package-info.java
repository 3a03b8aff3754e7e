/**
 * Device sign-in (RFC 8628): a program without a browser asks for a code, and a human approves or denies it elsewhere.
 *
 * <p>Of a device code only its digest is kept. Codes that wait to be decided are rows, so any node can decide what another
 * one gave out. The page on which the human decides lives in {@code webapp}; how the program collects its keys, in {@code
 * devicekeys}.
 */
package id.ravi.device;
