package id.ravi.extraction;

/** What has arrived: plain text and HTML as they came, each empty where there is none. */
public record Arrival(String sender, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Arrival[redacted]";
    }
}
