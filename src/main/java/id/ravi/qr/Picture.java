package id.ravi.qr;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The brightness of a picture, row by row, 0 to 255. What is transparent is white.
 *
 * <p>The header tells the size, and more than 25 megapixels are never decoded. Of what is larger than 9 megapixels (a 4K
 * screen) every second pixel counts, so most pictures take some 50 MB while they are read; one with 16 bits for
 * each colour takes twice as much.
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(int width, int height, byte[] brightness) {
    private static final long MOST_PIXELS = 25_000_000;
    /** The decoder keeps whole rows, whatever it skips of them. */
    private static final int LONGEST_SIDE = 20_000;

    private static final long MOST_DECODED = 9_000_000;
    private static final int STRIP = 64;

    static Picture decode(byte[] file) throws Unreadable {
        var format = Format.of(file);
        try {
            var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
            try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                // Metadata may hold compressed texts of any size, and nobody asks for them.
                reader.setInput(stream, true, true);
                return of(reader.read(0, everyPixelThatCounts(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The platform's decoders throw nearly anything at what is damaged.
            throw new Unreadable("The picture is damaged, or of a kind that cannot be read. Save it as PNG.");
        }
    }

    private static ImageReadParam everyPixelThatCounts(ImageReader reader) throws IOException, Unreadable {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
            throw new Unreadable(
                    "A side of the picture has more than " + LONGEST_SIDE + " pixels. Cut the QR code out.");
        }
        if (pixels > MOST_PIXELS) {
            throw new Unreadable("The picture has more than " + MOST_PIXELS + " pixels. Cut the QR code out.");
        }
        var param = reader.getDefaultReadParam();
        int step = pixels > MOST_DECODED ? 2 : 1;
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static Picture of(BufferedImage image) {
        var brightness = new byte[image.getWidth() * image.getHeight()];
        var strip = new BufferedImage(image.getWidth(), STRIP, BufferedImage.TYPE_INT_RGB);
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y += STRIP) {
            var graphics = strip.createGraphics();
            // Only this strip of it: of a picture with transparency the platform blends all it is given, each time.
            int rows = Math.min(STRIP, image.getHeight() - y);
            graphics.drawImage(image.getSubimage(0, y, image.getWidth(), rows), 0, 0, Color.WHITE, null);
            graphics.dispose();
            for (int i = 0; i < rows; i++) {
                strip.getRaster().getDataElements(0, i, image.getWidth(), 1, row);
                copy(row, brightness, (y + i) * image.getWidth());
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), brightness);
    }

    /** The luma of ITU-R BT.601. */
    private static void copy(int[] row, byte[] brightness, int at) {
        for (int x = 0; x < row.length; x++) {
            int rgb = row[x];
            brightness[at + x] =
                    (byte) ((306 * (rgb >> 16 & 0xff) + 601 * (rgb >> 8 & 0xff) + 117 * (rgb & 0xff)) >> 10);
        }
    }

    /** Smaller by a whole factor, each pixel the mean of those it stands for: noise goes, and so do gaps in modules. */
    Picture shrunk(int factor) {
        int newWidth = width / factor;
        int newHeight = height / factor;
        var smaller = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                smaller[y * newWidth + x] = (byte) mean(x * factor, y * factor, factor);
            }
        }
        return new Picture(newWidth, newHeight, smaller);
    }

    private int mean(int left, int top, int factor) {
        int sum = 0;
        for (int y = top; y < top + factor; y++) {
            for (int x = left; x < left + factor; x++) {
                sum += brightness[y * width + x] & 0xff;
            }
        }
        return sum / (factor * factor);
    }

    /** Larger by a whole factor: the search misses modules of a single pixel. */
    Picture grown(int factor) {
        int newWidth = width * factor;
        var larger = new byte[newWidth * height * factor];
        for (int i = 0; i < larger.length; i++) {
            larger[i] = brightness[i / newWidth / factor * width + i % newWidth / factor];
        }
        return new Picture(newWidth, height * factor, larger);
    }

    @Override
    public String toString() {
        return "Picture[" + width + " x " + height + "]";
    }
}
