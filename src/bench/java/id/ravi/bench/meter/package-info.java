/**
 * Reads what a server and its database have used, from outside: processor time, memory, SQL statements, allocated bytes.
 *
 * <p>The server carries no code for it. The benchmarks and the budget test share these meters; what is measured, and how
 * often, is not decided here.
 */
package id.ravi.bench.meter;
