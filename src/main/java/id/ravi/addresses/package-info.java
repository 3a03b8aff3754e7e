/**
 * E-mail addresses: which ones may be asked for, and whose each one is. On which domains is decided in {@code domains}.
 *
 * <p>An address is given once and never again, not even when its identity was destroyed: mail meant for the first holder,
 * links that reset its passwords above all, must not reach a second one. Mail itself does not live here, nor does what
 * callers see of their inboxes: that is {@code email}.
 */
package id.ravi.addresses;
