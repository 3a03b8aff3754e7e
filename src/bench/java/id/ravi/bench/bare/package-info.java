/**
 * The floor: a WAR of its own with a constant servlet and a constant JAX-RS resource, and nothing of the product.
 *
 * <p>No mechanism, filter or provider of ours acts upon it, so what it costs is the price of the container alone, on the
 * same server and in the same run. These classes use nothing of the benchmark and are packed by it.
 */
package id.ravi.bench.bare;
