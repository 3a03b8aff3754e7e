/**
 * Whom an identity knows, and whom of them it trusts.
 *
 * <p>Addresses, numbers and names are sealed; an address or number is found by its blind index, a name by opening all
 * contacts of an identity, of which there is a bounded number. Whether somebody really is who the address says is not decided
 * here: trust counts only where the sender of a message was verified.
 */
package id.ravi.contacts;
