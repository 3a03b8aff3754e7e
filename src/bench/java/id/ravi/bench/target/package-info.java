/**
 * The servers that are measured: the launcher's own installation on a data directory of the benchmark, with the bare WAR
 * beside the product.
 *
 * <p>They are started as {@code mvn -Prun} starts them. What differs is said in {@code Target}, and nothing else differs.
 */
package id.ravi.bench.target;
