/**
 * The second factors of an identity: seeds of one-time passwords, sealed, which sites hand over as text, URI or QR code.
 *
 * <p>A seed goes in and never comes out again: what is given out are codes, by {@code totpcodes}. The exception is a seed that
 * a client has sealed before it sent it ({@code e2e::}); the server cannot open that, and gives it back for the client to
 * compute with. How codes are computed lives in {@code onetimepassword}, how pictures are read in {@code qr}.
 */
package id.ravi.totp;
