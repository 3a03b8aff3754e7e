package id.ravi.extraction.reading;

/**
 * How text looks, as elements pass it on to those inside them.
 *
 * @param gone nothing inside can be seen, whatever it says itself
 * @param tiny the letters are too small to be seen; an element inside may have larger ones
 * @param loud emphasised
 * @param keepsLines line feeds of the source are line feeds
 */
record Look(boolean gone, boolean tiny, boolean loud, boolean keepsLines, int colour, int background) {
    static final Look PLAIN = new Look(false, false, false, false, Colour.BLACK, Colour.WHITE);

    boolean canBeRead() {
        return !gone && !tiny && !Colour.hides(colour, background);
    }
}
