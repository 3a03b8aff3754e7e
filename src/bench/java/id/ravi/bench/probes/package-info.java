/**
 * What is measured apart from the operations: how fast the server starts, what idle connections cost, and how its latency
 * grows with the load.
 */
package id.ravi.bench.probes;
