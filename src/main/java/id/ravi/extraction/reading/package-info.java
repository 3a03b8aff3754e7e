/**
 * What a reader sees of a message: its subject, its text and its page, without what is hidden or quoted.
 *
 * <p>An attacker who can write a message can hide text in it. What a person would not see is not read here either, so a
 * code that only a program could find is not found. Everything is walked through once and without recursion, and is cut at
 * a length that no real message has. jsoup, which parses the pages, is known here alone.
 */
package id.ravi.extraction.reading;
