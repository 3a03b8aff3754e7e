package id.ravi.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An instant as clients read it: {@code 2025-06-01T12:00:00.123456Z}. */
public final class Timestamp {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamp() {}

    public static String of(Instant instant) {
        return RFC_3339.format(instant);
    }
}
