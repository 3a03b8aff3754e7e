/**
 * Runs the server in one command: a real MariaDB of its own and Payara Micro, each as a process of its own.
 *
 * <p>For developers, demonstrations and the integration tests; it is compiled with the tests and never part of the
 * WAR. What it decides for them, an operator decides with the scripts in {@code server-config}. The launcher ends what
 * it has started, the server before the database; ended itself by force, it cannot, and the next start says so.
 */
package id.ravi.launcher;
