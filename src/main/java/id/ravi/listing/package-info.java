/**
 * Long lists, read page by page and written as they are read. What is in them is the business of the features.
 */
package id.ravi.listing;
