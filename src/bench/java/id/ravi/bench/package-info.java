/**
 * The benchmarks: {@code mvn -Pbench verify}.
 *
 * <p>They start the product as {@code mvn -Prun} does, fill its database, put load on it and print what a request costs,
 * beside the floor that the container sets in the same run. They are compiled with the tests and never part of the WAR.
 * They report and do not judge the build: what must not grow is held by the budget test.
 */
package id.ravi.bench;
