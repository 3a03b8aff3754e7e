/**
 * Says what was measured: a table for the console, JSON for programs, a page for people, and for each goal whether it is
 * reached.
 *
 * <p>Nothing is measured or decided here. Whether a goal is reached is computed from the figures and never fails the build.
 */
package id.ravi.bench.report;
