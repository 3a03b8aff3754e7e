/**
 * Finds one-time codes and magic links in messages, so that an agent need not search for them.
 *
 * <p>A message is read as a person sees it ({@code reading}), known phrases are marked in it ({@code words}), and what looks
 * like a code ({@code codes}) or a link to follow ({@code links}) is judged by what stands around it. Rules decide, and their
 * words are data in {@code /extraction/}: each finding can say why, the same message gives the same answer, and a language
 * is added without code.
 */
package id.ravi.extraction;
