/** Finds one-time codes and confirmation links in what has arrived. */
package id.ravi.extraction;
