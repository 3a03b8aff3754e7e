/**
 * The passwords that entries had before: a site may not have taken the new one, or somebody may have replaced it by mistake.
 *
 * <p>Who may see them, and whose they are, is decided where the entries are, in {@code passwords}.
 */
package id.ravi.passwordhistory;
