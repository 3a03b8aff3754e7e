package id.ravi.qr;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.multi.qrcode.detector.MultiFinderPatternFinder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of one black and white picture where a QR code may be: three of the squares that stand in its corners.
 *
 * <p>ZXing tries every three of all squares that it finds. A picture full of squares would keep it busy for hours, so the
 * search ends when there are more of them than a hundred codes have.
 */
final class Places extends Detector implements ResultPointCallback {
    private static final int MOST_SQUARES = 300;

    private int squares;

    Places(BitMatrix picture) {
        super(picture);
    }

    /** Of any number of codes, the small places first; none where nothing was found, or far too much. */
    List<FinderPatternInfo> ofMany() {
        squares = 0;
        try {
            var found =
                    new MultiFinderPatternFinder(getImage(), this).findMulti(Map.of(DecodeHintType.TRY_HARDER, true));
            Arrays.sort(found, Comparator.comparingDouble(Places::size));
            return List.of(found);
        } catch (ReaderException | TooManySquares e) {
            return List.of();
        }
    }

    /** The modules of a code at that place, straightened, if there is one. */
    Optional<DetectorResult> straighten(FinderPatternInfo place) {
        return found(() -> processFinderPatternInfo(place));
    }

    /** The best place of a single code, about whose shape the search is less particular than for many. */
    Optional<DetectorResult> ofOne() {
        squares = 0;
        return found(
                () -> detect(Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, this)));
    }

    /** ZXing computes with the places that it guesses, and now and then one is outside of the picture. */
    private static Optional<DetectorResult> found(Detection detection) {
        try {
            return Optional.of(detection.run());
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static double size(FinderPatternInfo place) {
        return ResultPoint.distance(place.getTopLeft(), place.getTopRight());
    }

    @Override
    public void foundPossibleResultPoint(ResultPoint square) {
        if (++squares > MOST_SQUARES) {
            throw new TooManySquares();
        }
    }

    private interface Detection {
        DetectorResult run() throws ReaderException;
    }

    /** Ends a search from within. */
    private static final class TooManySquares extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySquares() {
            super(null, null, false, false);
        }
    }
}
