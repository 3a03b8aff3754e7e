package id.ravi.extraction.codes;

/** How closely a phrase and a candidate belong together. */
enum Nearness {
    /** "Code: 123456", "123456 is your code". */
    DIRECT(0),
    /** "The code you asked for a minute ago is 123456". */
    SAME_SENTENCE(1),
    /** "Here is your code. Enter it on the page. / 123456". */
    NEXT(2),
    /** Somewhere in the message. */
    FAR(3);

    private final int distance;

    Nearness(int distance) {
        this.distance = distance;
    }

    /** To compare: less is closer. */
    int distance() {
        return distance;
    }
}
