package id.ravi.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Keeps an {@link Instant} in a {@code DATETIME(6)} column, as UTC with microseconds.
 *
 * <p>On its way the persistence provider makes it a {@code java.sql.Timestamp} in the time zone of the machine, which
 * lacks the hour in which summer time begins: {@link Migration} warns on a machine that has such an hour.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, LocalDateTime> {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** As MariaDB reads it in a native statement. */
    public static String text(Instant instant) {
        return TEXT.format(instant);
    }

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
