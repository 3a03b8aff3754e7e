/**
 * What a client sent: request bodies in three media types, read into one value, and the validation of their fields.
 *
 * <p>JSON, URL-encoded forms and multipart forms end in the same {@link id.ravi.payload.Payload}. It keeps absent, null
 * and empty apart and numbers as they were written, which no mapping onto Java types would. {@link
 * id.ravi.payload.Fields} then takes the fields out one by one and collects the sentences for those that are refused.
 * Which fields there are, and every rule that asks the database, lives in the features; what a refusal looks like on the
 * wire lives in {@code problem}.
 */
package id.ravi.payload;
