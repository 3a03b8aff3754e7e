/**
 * How entities reach MariaDB: the schema's migration, the mapping of time, the retry of a transaction that lost a race,
 * and what is remembered of reads on a server that is alone on its database.
 *
 * <p>No entity and no query lives here; they belong to the feature whose data they are.
 */
package id.ravi.persistence;
