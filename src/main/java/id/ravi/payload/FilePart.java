package id.ravi.payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link Payload}: the part of that name in a multipart form is a file, {@link Json.File}, whatever it says of itself,
 * and the form may be larger by what {@code ravi.limits.file-bytes} allows. Without it every part is a text.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FilePart {
    String value();
}
