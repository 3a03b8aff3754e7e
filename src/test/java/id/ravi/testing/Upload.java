package id.ravi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A multipart form with a picture, which is no text. */
public final class Upload {
    private static final String BOUNDARY = "an-edge-that-is-in-no-picture";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public static Upload of(byte[] picture) {
        var upload = new Upload();
        upload.part("name=\"qr\"; filename=\"qr.png\"\r\nContent-Type: image/png", picture);
        return upload;
    }

    public Upload with(String name, String value) {
        part("name=\"" + name + "\"", value.getBytes(UTF_8));
        return this;
    }

    public Reply to(Client client, String path) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(body.toByteArray());
        bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return client.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, bytes.toByteArray());
    }

    private void part(String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
