/**
 * How entities reach MariaDB: the schema's migration, the mapping of time, and the retry of a transaction that lost a
 * race.
 *
 * <p>No entity and no query lives here; they belong to the feature whose data they are.
 */
package id.ravi.persistence;
