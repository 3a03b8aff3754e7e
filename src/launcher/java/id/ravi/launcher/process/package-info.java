/** Processes that live as long as the launcher, and the wait for them. What they run is not decided here. */
package id.ravi.launcher.process;
