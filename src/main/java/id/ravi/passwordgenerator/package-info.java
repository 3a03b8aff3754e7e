/**
 * Makes passwords and passphrases from a cryptographically secure source, each one that its recipe allows with the same
 * probability. Nothing is kept here.
 */
package id.ravi.passwordgenerator;
