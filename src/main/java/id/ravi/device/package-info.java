/**
 * Device sign-in (RFC 8628): a program without a browser asks for a code, a human approves it elsewhere, and the program
 * collects its keys.
 *
 * <p>Nothing secret is stored: of a device code only its digest is kept, and keys are made when they are collected. Codes
 * that wait to be decided are rows, so any node can decide what another one gave out; requests that wait for the decision
 * are objects in the memory of the node that they reached. The page on which the human decides lives in {@code webapp};
 * what a key is lives in {@code apikeys}.
 */
package id.ravi.device;
