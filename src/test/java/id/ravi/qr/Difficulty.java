package id.ravi.qr;

import java.awt.Color;
import java.util.Random;

/** What has happened to a QR code on its way to an agent; a phone reads all of these. */
enum Difficulty {
    NONE {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            return Pictures.png(Pictures.code(text, level(random), 1 + random.nextInt(10)));
        }
    },
    SCALED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 4);
            return Pictures.png(draw.placed(code, 0, between(random, 0.6, 3), Color.WHITE));
        }
    },
    ROTATED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 6);
            return Pictures.png(draw.placed(code, random.nextInt(360), between(random, 0.7, 1.5), Color.WHITE));
        }
    },
    NOISY {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 4 + random.nextInt(6));
            return Pictures.png(draw.noisy(code, between(random, 10, 60)));
        }
    },
    COMPRESSED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 4);
            var placed = draw.placed(code, 0, between(random, 0.9, 2), Color.WHITE);
            return Pictures.jpeg(placed, (float) between(random, 0.15, 0.8));
        }
    },
    INVERTED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 3 + random.nextInt(6));
            var placed = draw.placed(code, 90 * random.nextInt(4), between(random, 0.9, 1.5), Color.WHITE);
            return Pictures.png(Pictures.faded(Pictures.inverted(placed), 20, 235));
        }
    },
    FADED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 3 + random.nextInt(6));
            int dark = 40 + random.nextInt(80);
            return Pictures.png(Pictures.faded(code, dark, dark + 50 + random.nextInt(80)));
        }
    },
    BLURRED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            int module = 6 + random.nextInt(5);
            return Pictures.png(Pictures.blurred(Pictures.code(text, level(random), module), 1 + random.nextInt(3)));
        }
    },
    ON_A_PAGE {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 2 + random.nextInt(4));
            return Pictures.png(draw.screenshot(code, 900 + random.nextInt(1700), 700 + random.nextInt(800)));
        }
    },
    PHOTOGRAPHED {
        @Override
        byte[] file(String text, Pictures draw, Random random) {
            var code = Pictures.code(text, level(random), 8);
            var placed = draw.placed(code, random.nextInt(360), between(random, 0.8, 1.3), new Color(0xb0a898));
            var lit = Pictures.lit(Pictures.blurred(placed, 1), between(random, 0.4, 0.9));
            return Pictures.jpeg(draw.noisy(lit, between(random, 3, 15)), (float) between(random, 0.5, 0.9));
        }
    };

    abstract byte[] file(String text, Pictures draw, Random random);

    static String level(Random random) {
        return new String[] {"L", "M", "Q"}[random.nextInt(3)];
    }

    static double between(Random random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
