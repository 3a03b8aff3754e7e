/**
 * Fills a database past the server, in bulk and so that the server cannot tell the difference.
 *
 * <p>Values are sealed with the product's own classes, under data keys that the server's own keyset wraps; keys have the
 * product's form and are kept as digests. What is filled in is read back through the API before anything is measured.
 */
package id.ravi.bench.fill;
