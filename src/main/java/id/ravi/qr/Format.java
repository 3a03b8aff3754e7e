package id.ravi.qr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The kinds of pictures that are read, told by their first bytes: what a file calls itself does not count. */
enum Format {
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff");

    /** Each scan of a progressive JPEG goes over the whole picture again; cameras and browsers write about ten. */
    private static final int MOST_SCANS = 50;

    private static final String START_OF_SCAN = "\u00ff\u00da";

    private final String beginning;

    Format(String beginning) {
        this.beginning = beginning;
    }

    static Format of(byte[] file) throws Unreadable {
        var content = new String(file, ISO_8859_1);
        for (var format : values()) {
            if (content.startsWith(format.beginning)) {
                format.requireFewScans(content);
                return format;
            }
        }
        throw new Unreadable("Send a picture in PNG or JPEG.");
    }

    private void requireFewScans(String content) throws Unreadable {
        int scans = 0;
        for (int at = 0; this == JPEG && at >= 0; at = content.indexOf(START_OF_SCAN, at + 1)) {
            if (++scans > MOST_SCANS) {
                throw new Unreadable("The picture is built up in too many scans. Save it as PNG.");
            }
        }
    }
}
