package id.ravi.qr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePictureTest {
    private static final String TEXT = "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ";
    private static final byte[] CODE = Pictures.png(Pictures.code(TEXT, "M", 4));

    private final QrReader reader = new QrReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0089PNG",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "BM",
                "RIFF....WEBPVP8 ",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "II*\u0000",
                "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'>"
            })
    void takesPngAndJpegOnly(String file) {
        assertRefused(file.getBytes(ISO_8859_1), "Send a picture in PNG or JPEG.");
    }

    @Test
    void looksAtTheContentOfARenamedGif() throws IOException {
        var gif = new ByteArrayOutputStream();
        ImageIO.write(Pictures.code(TEXT, "M", 4), "gif", gif);
        assertRefused(gif.toByteArray(), "Send a picture in PNG or JPEG.");
    }

    @Test
    void readsThePictureOfAPolyglotAndNothingElseOfIt() throws IOException, Unreadable {
        var file = new ByteArrayOutputStream();
        file.write(CODE);
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("evil.html"));
            zip.write("<script>".getBytes(UTF_8));
        }
        assertThat(reader.texts(file.toByteArray())).containsExactly(TEXT);
    }

    @Test
    void refusesAZipThatHidesAPicture() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("code.png"));
            zip.write(CODE);
        }
        assertRefused(file.toByteArray(), "Send a picture in PNG or JPEG.");
    }

    @Test
    void refusesWhateverIsCutOrAltered() {
        var random = new Random(1);
        var jpeg = Pictures.jpeg(Pictures.code(TEXT, "M", 4), 0.8f);
        for (int i = 0; i < 300; i++) {
            var file = i % 2 == 0 ? CODE.clone() : jpeg.clone();
            for (int change = 0; change < 1 + i % 8; change++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt(256);
            }
            readOrRefuse(file);
            readOrRefuse(Arrays.copyOf(file, random.nextInt(file.length)));
        }
        assertRefused(Arrays.copyOf(CODE, 40), "The picture is damaged");
        assertRefused(Arrays.copyOf(jpeg, 40), "The picture is damaged");
    }

    @Test
    void knowsTheSizeOfABombBeforeItGoesOff() {
        assertRefused(
                png(header(6_000, 6_000), chunk("IDAT", zeros(1_000_000))),
                "The picture has more than 25000000 pixels");
        assertRefused(png(header(20_000, 1_251)), "The picture has more than 25000000 pixels");
        for (var header : List.of(header(20_001, 1), header(1, 20_001), header(Integer.MAX_VALUE, Integer.MAX_VALUE))) {
            assertRefused(png(header), "A side of the picture has more than 20000 pixels");
        }
        assertRefused(png(header(-1, 5)), "The picture is damaged");
    }

    @Test
    void doesNotInflateTextsThatNobodyReads() throws Unreadable {
        var bomb = chunk("zTXt", concat("Comment\0\0".getBytes(ISO_8859_1), zeros(1_000_000_000)));
        var file = ByteBuffer.allocate(CODE.length + bomb.length)
                .put(CODE, 0, 33)
                .put(bomb)
                .put(CODE, 33, CODE.length - 33)
                .array();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(reader.texts(file)).containsExactly(TEXT);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000_000);
    }

    @Test
    void refusesAJpegOfManyScans() {
        var jpeg = Pictures.jpeg(Pictures.code(TEXT, "M", 4), 0.8f);
        var file = Arrays.copyOf(jpeg, jpeg.length + 200);
        for (int at = jpeg.length; at < file.length; at += 2) {
            file[at] = (byte) 0xff;
            file[at + 1] = (byte) 0xda;
        }
        assertRefused(file, "The picture is built up in too many scans.");
    }

    /** Every three of these squares could be the corners of a code, which the search would try for hours. */
    @Test
    void givesUpAPictureFullOfCorners() {
        var image = Pictures.blank(3_000, 3_000, Color.WHITE);
        var graphics = image.createGraphics();
        for (int y = 0; y < 3_000; y += 20) {
            for (int x = 0; x < 3_000; x += 20) {
                graphics.setColor(Color.BLACK);
                graphics.fillRect(x, y, 14, 14);
                graphics.setColor(Color.WHITE);
                graphics.fillRect(x + 2, y + 2, 10, 10);
                graphics.setColor(Color.BLACK);
                graphics.fillRect(x + 4, y + 4, 6, 6);
            }
        }
        graphics.dispose();
        assertRefused(Pictures.png(image), "No QR code was found");
    }

    @Test
    void readsSixteenBitsAndPalettes() throws IOException, Unreadable {
        for (int type : new int[] {
            BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY
        }) {
            var code = Pictures.code(TEXT, "M", 4);
            var image = new BufferedImage(code.getWidth(), code.getHeight(), type);
            image.createGraphics().drawImage(code, 0, 0, null);
            assertThat(reader.texts(Pictures.png(image))).containsExactly(TEXT);
        }
    }

    private void readOrRefuse(byte[] file) {
        try {
            assertThat(reader.texts(file)).isNotEmpty();
        } catch (Unreadable e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private void assertRefused(byte[] file, String beginning) {
        assertThatThrownBy(() -> reader.texts(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(beginning);
    }

    private static byte[] png(byte[]... chunks) {
        return concat(Arrays.copyOf(CODE, 8), concat(chunks));
    }

    private static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    private static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(type.getBytes(ISO_8859_1));
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] zeros(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            var block = new byte[1_000_000];
            for (int left = count; left > 0; left -= block.length) {
                deflater.write(block);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
