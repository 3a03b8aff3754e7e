package id.ravi.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Draws QR codes as agents meet them, always the same ones for a seed. */
public final class Pictures {
    private final Random random;

    public Pictures(long seed) {
        this.random = new Random(seed);
    }

    /** A code in black on white with its quiet zone, so many pixels for each module. */
    public static BufferedImage code(String text, String correction, int module) {
        var matrix = matrix(text, correction);
        var image = blank(matrix.getWidth() * module, matrix.getHeight() * module, Color.WHITE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x / module, y / module) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static BitMatrix matrix(String text, String correction) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, correction, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static BufferedImage blank(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** On a larger background, turned and scaled around its middle. */
    BufferedImage placed(BufferedImage code, double degrees, double scale, Color background) {
        int side = (int) (Math.hypot(code.getWidth(), code.getHeight()) * scale) + 40;
        var image = blank(side + random.nextInt(200), side + random.nextInt(200), background);
        var transform = new AffineTransform();
        transform.translate(image.getWidth() / 2.0, image.getHeight() / 2.0);
        transform.rotate(Math.toRadians(degrees));
        transform.scale(scale, scale);
        transform.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(code, transform, null);
        graphics.dispose();
        return image;
    }

    /** A page with the code on it, among lines of text and boxes. */
    BufferedImage screenshot(BufferedImage code, int width, int height) {
        var image = blank(width, height, new Color(0xf4f5f7));
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int y = 20; y < height; y += 18) {
            graphics.setColor(new Color(random.nextInt(0x606060)));
            int x = random.nextInt(60);
            graphics.fillRect(x, y, 20 + random.nextInt(Math.max(1, width - 100)), 6 + random.nextInt(6));
            clutter(graphics, width, y);
        }
        graphics.drawImage(
                code,
                random.nextInt(Math.max(1, width - code.getWidth())),
                random.nextInt(Math.max(1, height - code.getHeight())),
                null);
        graphics.dispose();
        return image;
    }

    private void clutter(Graphics2D graphics, int width, int y) {
        for (int i = 0; i < 5; i++) {
            graphics.setColor(new Color(random.nextInt(0xffffff)));
            graphics.drawRect(random.nextInt(width), y, 4 + random.nextInt(16), 4 + random.nextInt(16));
        }
    }

    static BufferedImage inverted(BufferedImage image) {
        return mapped(image, (x, y, value) -> 255 - value);
    }

    /** Black becomes that dark, white that bright. */
    static BufferedImage faded(BufferedImage image, int dark, int bright) {
        return mapped(image, (x, y, value) -> dark + value * (bright - dark) / 255);
    }

    /** With noise of that standard deviation. */
    BufferedImage noisy(BufferedImage image, double deviation) {
        return mapped(image, (x, y, value) -> value + (int) (random.nextGaussian() * deviation));
    }

    /** Lit from one side. */
    static BufferedImage lit(BufferedImage image, double darkest) {
        int width = image.getWidth();
        return mapped(image, (x, y, value) -> (int) (value * (darkest + (1 - darkest) * x / width)));
    }

    /** Out of focus by that many pixels. */
    static BufferedImage blurred(BufferedImage image, int radius) {
        var source = image;
        return mapped(image, (x, y, value) -> {
            int sum = 0;
            int count = 0;
            for (int v = Math.max(0, y - radius); v <= Math.min(source.getHeight() - 1, y + radius); v++) {
                for (int u = Math.max(0, x - radius); u <= Math.min(source.getWidth() - 1, x + radius); u++) {
                    sum += source.getRGB(u, v) & 0xff;
                    count++;
                }
            }
            return sum / count;
        });
    }

    private static BufferedImage mapped(BufferedImage image, Tone tone) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int value = Math.max(0, Math.min(255, tone.at(x, y, image.getRGB(x, y) >> 8 & 0xff)));
                result.setRGB(x, y, value << 16 | value << 8 | value);
            }
        }
        return result;
    }

    private interface Tone {
        int at(int x, int y, int value);
    }

    public static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(BufferedImage image, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
