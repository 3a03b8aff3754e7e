package id.ravi.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrReaderTest {
    private static final int EACH = 20;

    private final QrReader reader = new QrReader();

    /** All 200 were read when this was written; one of each kind is left to other versions of the JDK's pictures. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void readsWhatAPhoneReads(Difficulty difficulty) {
        var missed = new ArrayList<Integer>();
        for (int number = 0; number < EACH; number++) {
            var random = new Random(31L * difficulty.name().hashCode() + number);
            var text = text(random);
            if (!isRead(text, difficulty.file(text, new Pictures(number), random))) {
                missed.add(number);
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void findsAllCodesOfAPicture() throws Unreadable {
        var page = Pictures.blank(1_700, 1_300, Color.WHITE);
        var texts = new ArrayList<String>();
        var graphics = page.createGraphics();
        for (int number = 0; number < 20; number++) {
            texts.add(text(new Random(number)));
            var code = Pictures.code(texts.get(number), "M", 5);
            graphics.drawImage(code, number % 5 * 330 + number, number / 5 * 320, null);
        }
        graphics.dispose();
        assertThat(reader.texts(Pictures.png(page))).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void findsASmallCodeInALargePicture() throws Unreadable {
        var page = Pictures.blank(6_000, 4_000, Color.LIGHT_GRAY);
        var graphics = page.createGraphics();
        graphics.drawImage(Pictures.code("otpauth://totp/small", "M", 8), 4_011, 2_503, null);
        graphics.dispose();
        assertThat(reader.texts(Pictures.png(page))).containsExactly("otpauth://totp/small");
    }

    @Test
    void readsACodeOnATransparentBackground() throws Unreadable {
        var code = Pictures.code("otpauth://totp/transparent", "M", 5);
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < code.getWidth() * code.getHeight(); i++) {
            int x = i % code.getWidth();
            int y = i / code.getWidth();
            image.setRGB(x, y, (code.getRGB(x, y) & 0xff) == 0 ? 0xff000000 : 0);
        }
        assertThat(reader.texts(Pictures.png(image))).containsExactly("otpauth://totp/transparent");
    }

    @Test
    void saysSoWhereThereIsNoCode() {
        var draw = new Pictures(1);
        var page = draw.screenshot(Pictures.blank(10, 10, Color.RED), 1_200, 900);
        var noise = draw.noisy(Pictures.blank(500, 500, Color.GRAY), 100);
        for (var image : List.of(page, noise, Pictures.blank(300, 300, Color.WHITE), Pictures.blank(1, 1, Color.RED))) {
            assertThatThrownBy(() -> reader.texts(Pictures.png(image)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("No QR code was found");
        }
    }

    private boolean isRead(String text, byte[] file) {
        try {
            return reader.texts(file).equals(Set.of(text));
        } catch (Unreadable e) {
            return false;
        }
    }

    private static String text(Random random) {
        var secret = new StringBuilder();
        random.ints(16 + random.nextInt(40), 0, 32)
                .forEach(i -> secret.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(i)));
        return "otpauth://totp/Example:agent" + random.nextInt(1_000) + "@example.com?secret=" + secret
                + "&issuer=Example";
    }
}
