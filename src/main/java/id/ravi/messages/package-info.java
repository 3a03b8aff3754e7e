/**
 * The messages of inboxes, as their owners read them.
 *
 * <p>A message never changes but for the mark that it was read, which its reader sets: nothing is marked by being fetched.
 * Everything that people wrote lies sealed; a list is opened message by message while it is written. The safe view shows the
 * same messages without their words, see {@code safeview}. How mail gets in is the business of {@code mail}.
 */
package id.ravi.messages;
