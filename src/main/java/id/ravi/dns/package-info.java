/**
 * The domain name system, asked within limits: so long, so often, and no answer is no fault.
 *
 * <p>What it answers was written by strangers. It is not validated by DNSSEC here: a resolver that does so drops what is
 * forged before it gets here. Nothing is remembered: resolvers do that.
 */
package id.ravi.dns;
