/**
 * Sends requests to a server and takes the time: a thin layer over Hyperfoil, which knows nothing of what is measured.
 *
 * <p>One thread sends, so that the load generator leaves the processor to the server; what it costs itself is reported
 * beside what it measures. An answer with another status than the expected one fails the run.
 */
package id.ravi.bench.load;
