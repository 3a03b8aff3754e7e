package id.ravi.extraction.codes;

import id.ravi.extraction.words.Hit;

/** The phrase that says what a candidate is, and how closely it belongs to it. */
record Label(Hit hit, Nearness nearness, boolean isBehind) {}
