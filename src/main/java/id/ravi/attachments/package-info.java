/**
 * The attachments of messages: what is told of them, and their content.
 *
 * <p>Content is what a stranger sent. It is handed out octet by octet as a download that no browser shows, and never held in
 * memory as a whole. How it gets into the database is the business of {@code mail}.
 */
package id.ravi.attachments;
