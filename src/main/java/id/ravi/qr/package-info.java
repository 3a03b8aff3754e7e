/**
 * From pictures to the texts of the QR codes in them.
 *
 * <p>Pictures are hostile: only PNG and JPEG by their content, their size is known before they are decoded, few are decoded
 * at once, the search for symbols has a budget, and no picture ever touches the disk, because a QR code may hold a secret.
 * What the texts mean is the business of the features. ZXing, which finds the symbols, is known here alone.
 */
package id.ravi.qr;
