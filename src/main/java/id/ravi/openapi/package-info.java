/**
 * The published description of the API, and the page that shows it.
 *
 * <p>The description is written first, one file per area in {@code openapi/}; the build merges them into
 * {@code META-INF/openapi.json}, which is served as it is. Nothing is generated from the code; tests hold both together.
 * What a route does, and the words it answers with, live in the package of its feature.
 */
package id.ravi.openapi;
