/** What time it is, and how clients read it: UTC, RFC 3339, microseconds. */
package id.ravi.time;
