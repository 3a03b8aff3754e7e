package id.ravi.imap;

/**
 * What happens in the mailbox to a message that was collected.
 *
 * @param folder where it is moved to; empty where it is not
 */
record Disposal(Way way, String folder) {
    private static final String MOVE = "move:";

    enum Way {
        SEEN,
        DELETE,
        MOVE
    }

    /** @param source from where it is collected: what is moved there comes again for ever */
    static Disposal of(String text, String source) {
        var stripped = text.strip();
        if (stripped.equals("seen")) {
            return new Disposal(Way.SEEN, "");
        }
        if (stripped.equals("delete")) {
            return new Disposal(Way.DELETE, "");
        }
        var folder = stripped.startsWith(MOVE) ? stripped.substring(MOVE.length()) : "";
        if (folder.isBlank() || folder.equalsIgnoreCase(source)) {
            throw new IllegalStateException(
                    "ravi.mail.imap.collected must be seen, delete or move:<folder> with another"
                            + " folder than ravi.mail.imap.folder, but is " + text);
        }
        return new Disposal(Way.MOVE, folder);
    }
}
