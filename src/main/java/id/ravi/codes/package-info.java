/**
 * One-time codes and magic links that have arrived for identities, as a list and one by one.
 *
 * <p>They are found before the message that holds them is kept, and kept in the same transaction, so there is no moment in
 * which the message is there and its code is not. Values are sealed; what shows in the database is when something came, of which kind,
 * and whether somebody who waited was given it. A code that was given stays in the list: its answer may have been lost.
 *
 * <p>Codes go with their message, and seven days after they have expired. Who waits for them is the business of {@code
 * codewaits}; how they are found is that of {@code extraction}.
 */
package id.ravi.codes;
