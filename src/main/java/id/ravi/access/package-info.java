/**
 * Who a request acts for, and what of an account it may reach.
 *
 * <p>A {@link id.ravi.access.Caller} is made once, by the authentication, and passed on as a parameter: pooled beans hold
 * no data of a request. How a caller proves who it is lives in {@code authentication}, {@code apikeys} and {@code tokens};
 * which rows a caller reaches is part of each query.
 */
package id.ravi.access;
