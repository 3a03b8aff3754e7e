/**
 * Who did what, from where, to which row, and how it ended; never a value.
 *
 * <p>An entry of a write belongs to the write's transaction: it is there if and only if the write is. A denial of a known
 * caller has a transaction of its own, because the denied one is rolled back. Reads are collected and written together at
 * most 100 ms later. Requests without a valid credential are only counted, per address and minute, so that nobody can
 * fill the disk.
 */
package id.ravi.audit;
