/** One-time codes that have arrived for identities. */
package id.ravi.codes;
