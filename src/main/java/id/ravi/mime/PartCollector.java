package id.ravi.mime;

import java.util.ArrayList;
import java.util.List;

/** Goes through the parts of a message and sorts them into text, HTML and files, within bounds. */
final class PartCollector {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_FILES = 100;

    /** Characters of the text, and likewise of the HTML. */
    static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private int parts;
    private boolean complete = true;

    void collect(MimePart part) {
        collect(part, 0);
    }

    private void collect(MimePart part, int depth) {
        parts++;
        if (part.isMultipart()) {
            multipart(part, depth);
        } else if (!part.isFile() && part.type().equals("text/html")) {
            append(html, part.text(LONGEST + 1));
        } else if (!part.isFile() && part.type().equals("text/plain")) {
            append(text, part.text(LONGEST + 1));
        } else if (attachments.size() < MOST_FILES) {
            attachments.add(part.attachment());
        } else {
            complete = false;
        }
    }

    /** What is too deep or too much, or has no boundary, is text. */
    private void multipart(MimePart part, int depth) {
        int left = MOST_PARTS - parts;
        var inner = depth < DEEPEST && left > 0 ? part.parts(left + 1) : List.<Slice>of();
        if (inner.isEmpty()) {
            append(text, part.source(LONGEST + 1));
            complete = complete && depth < DEEPEST && left > 0;
        }
        for (int i = 0; i < inner.size(); i++) {
            if (parts < MOST_PARTS) {
                collect(MimePart.of(inner.get(i)), depth + 1);
            } else {
                complete = false;
            }
        }
    }

    private void append(StringBuilder all, String more) {
        if (!all.isEmpty() && !more.isEmpty()) {
            all.append('\n');
        }
        int room = Math.max(0, LONGEST - all.length());
        complete = complete && more.length() <= room;
        all.append(room == 0 ? "" : Texts.cut(more, room));
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Whether all that came is among them. */
    boolean isComplete() {
        return complete;
    }
}
