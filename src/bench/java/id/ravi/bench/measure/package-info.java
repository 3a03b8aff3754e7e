/**
 * Measures operations in rounds and reduces what it finds to figures: medians over the rounds, and ratios within them.
 *
 * <p>The operations take turns, so that whatever the machine does besides hits all of them alike. The figure to trust on a
 * shared machine is the processor time of a request; a ratio is always taken within one round.
 */
package id.ravi.bench.measure;
