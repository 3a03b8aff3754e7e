/** How work that nobody waits for on a thread of the server is done on few of them. */
package id.ravi.tasks;
