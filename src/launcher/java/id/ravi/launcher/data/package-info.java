/**
 * What outlives a run of the launcher: the files under {@code data/}, and who may read them.
 *
 * <p>Everything secret is written at once, complete and readable by its owner only. What is already there is kept: a
 * key or a password is made when its file is missing, never anew. Nothing here starts a process or speaks HTTP.
 */
package id.ravi.launcher.data;
