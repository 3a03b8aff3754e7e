/**
 * What a person sees who opens the server in a browser: the static files of the WAR, and the headers they go out with.
 *
 * <p>The files themselves are in {@code webapp/}. They need no credential and hold nothing that does. The page that shows
 * the description of the API lives in {@code openapi}.
 */
package id.ravi.pages;
