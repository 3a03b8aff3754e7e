/**
 * Reads a mail as it came, whatever it is made of.
 *
 * <p>Everything in a mail is hostile. Reading never fails: what cannot be understood is kept as text. It never writes to
 * the disk and takes memory in proportion to the message, whose parts, depth and headers are counted. The structure is
 * split here, because Jakarta Mail would make objects of a million parts before anybody could count them; header fields,
 * addresses and encodings are decoded by Jakarta Mail, and HTML is cleaned by jsoup.
 */
package id.ravi.mime;
