/**
 * What is measured: the operations of the API as clients use them, the two floors beneath them, and the database alone.
 *
 * <p>An operation says which requests are sent and what must be answered. How long, how often and against what it is
 * measured is decided in {@code measure}.
 */
package id.ravi.bench.operations;
