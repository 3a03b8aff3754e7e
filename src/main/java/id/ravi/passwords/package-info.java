/**
 * User names and passwords that an identity keeps for web sites, each under the domain that somebody registered.
 *
 * <p>The domain is plain, because entries are found by it; everything else is sealed before it reaches an entity. A
 * password that is replaced is kept for a while, because a site may not have taken the new one. How passwords are made is
 * the business of {@code passwordgenerator}, what a domain is that of {@code publicsuffix}.
 */
package id.ravi.passwords;
