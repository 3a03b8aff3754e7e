/**
 * The threads of inboxes: messages that belong together by their references, or by sender and subject.
 *
 * <p>A thread shows what its newest message says, and lasts as long as it has messages. Which message belongs to which thread
 * is decided when it arrives, in {@code mail}.
 */
package id.ravi.threads;
