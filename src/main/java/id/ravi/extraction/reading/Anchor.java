package id.ravi.extraction.reading;

/** A link of a passage and where its words stand in it: from {@code start} to before {@code end}. */
public record Anchor(String url, int start, int end) {
    /** Only the scheme of it: the rest may sign somebody in. */
    @Override
    public String toString() {
        return "Anchor[" + url.substring(0, Math.max(0, url.indexOf(':'))) + ", " + start + ", " + end + "]";
    }
}
