/**
 * The MariaDB that the server uses: an embedded one, or one that somebody else runs.
 *
 * <p>It is MariaDB in either case. What the application relies on (collations, error codes, locks) is not what another
 * database that merely speaks the same language would do.
 */
package id.ravi.launcher.database;
