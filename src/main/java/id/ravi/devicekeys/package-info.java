/**
 * How a program collects the keys that a human has approved for it, and waits for that without holding a thread.
 *
 * <p>Keys are made when they are collected, so nothing secret is stored before. Requests that wait are objects in the memory
 * of the node that they reached. Codes and decisions about them live in {@code device}, what a key is in {@code apikeys}.
 */
package id.ravi.devicekeys;
