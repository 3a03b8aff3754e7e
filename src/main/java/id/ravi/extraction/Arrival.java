package id.ravi.extraction;

/**
 * A message as it arrived, reduced to what can hold a code. Absent parts are empty.
 *
 * @param sender the domain of the From address, such as {@code accounts.google.com}; empty for an SMS
 */
public record Arrival(String sender, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Arrival[" + sender + ", redacted]";
    }
}
