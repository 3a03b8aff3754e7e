/**
 * What the integration tests share: one server with the WAR that ships, clients that speak HTTP to it, and fresh accounts.
 *
 * <p>The server is started by the launcher's own classes, so the tests also prove what {@code mvn -Prun} runs. Nothing of
 * the product is called from a test but over HTTP; what only the database knows is asked of the database.
 */
package id.ravi.testing;
