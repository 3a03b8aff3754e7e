package id.ravi.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The search for all QR codes of one picture, as patient as somebody who turns, moves and dims a phone: at several sizes,
 * with two ways to tell black from white, and for white codes on black. All looks that find something count, because each
 * may miss what another sees; after the first two sizes it ends when something was found.
 */
final class Search {
    private static final int MOST_PLACES = 1_000;

    /** Then it looks no further, lest somebody keep everybody's turn with pictures full of corners. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int SMALL = 1_000_000;
    private static final int TINY = 250_000;

    private static final List<Function<LuminanceSource, Binarizer>> WAYS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private final Decoder decoder = new Decoder();
    private final Set<String> texts = new LinkedHashSet<>();
    private final long began = System.nanoTime();
    private int placesLeft = MOST_PLACES;

    private Search() {}

    /** The texts of all codes that are found, each once. */
    static Set<String> in(Picture picture) {
        var search = new Search();
        search.look(picture);
        search.look(picture.shrunk(2));
        int pixels = picture.width() * picture.height();
        if (search.texts.isEmpty()) {
            search.look(pixels < SMALL ? picture.grown(pixels < TINY ? 4 : 2) : picture.shrunk(4));
        }
        if (search.texts.isEmpty()) {
            search.look(picture.shrunk(3));
        }
        return search.texts;
    }

    private void look(Picture picture) {
        if (picture.width() == 0 || picture.height() == 0) {
            return;
        }
        var source = new PlanarYUVLuminanceSource(
                picture.brightness(),
                picture.width(),
                picture.height(),
                0,
                0,
                picture.width(),
                picture.height(),
                false);
        for (var way : WAYS) {
            try {
                var modules = way.apply(source).getBlackMatrix();
                look(modules);
                modules.flip();
                look(modules);
            } catch (NotFoundException e) {
                // Of one colour.
            }
        }
    }

    private void look(BitMatrix picture) {
        if (isOver()) {
            return;
        }
        var places = new Places(picture);
        var taken = new HashSet<ResultPoint>();
        boolean found = false;
        for (var place : places.ofMany()) {
            if (placesLeft > 0 && !isOver() && isFree(place, taken)) {
                placesLeft--;
                if (places.straighten(place).filter(this::decode).isPresent()) {
                    taken.addAll(List.of(place.getTopLeft(), place.getTopRight(), place.getBottomLeft()));
                    found = true;
                }
            }
        }
        if (!found && placesLeft > 0 && !isOver()) {
            placesLeft--;
            places.ofOne().ifPresent(this::decode);
        }
    }

    private boolean isOver() {
        return System.nanoTime() - began > LONGEST.toNanos();
    }

    /** Two codes have no corner in common. */
    private static boolean isFree(FinderPatternInfo place, Set<ResultPoint> taken) {
        return !taken.contains(place.getTopLeft())
                && !taken.contains(place.getTopRight())
                && !taken.contains(place.getBottomLeft());
    }

    private boolean decode(DetectorResult code) {
        try {
            texts.add(decoder.decode(code.getBits()).getText());
            return true;
        } catch (ReaderException | RuntimeException e) {
            return false;
        }
    }
}
