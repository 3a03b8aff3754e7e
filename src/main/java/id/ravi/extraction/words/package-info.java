/**
 * What messages say, in many languages: phrases from data files, found in text in linear time.
 *
 * <p>A new language is a new file; nothing here knows any language. Only the longest phrase counts where one lies within
 * another, so that "discount code" needs no rule to be no "code".
 */
package id.ravi.extraction.words;
