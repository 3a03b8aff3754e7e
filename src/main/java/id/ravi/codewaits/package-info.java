/**
 * Requests that wait for codes which have not arrived yet.
 *
 * <p>An agent opens a wait before it makes a site send the message; only what is kept after that counts. Each code goes to one
 * of those who wait, once, on whatever node they do. Who waits holds no thread; decision record 0019 tells why it is so.
 */
package id.ravi.codewaits;
