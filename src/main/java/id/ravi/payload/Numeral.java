package id.ravi.payload;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A decimal number, taken apart but never computed: {@code 1e999999999} and a million digits cost no more than reading
 * them.
 *
 * @param digits the significant digits, without zeros at either end; none for zero
 * @param point how many digits stand before the decimal point; where there are fewer, zeros are meant
 */
record Numeral(boolean negative, String digits, long point) {
    private static final int LONG_DIGITS = 19;
    private static final int SHOWN_DIGITS = 40;
    private static final int EXPONENT_DIGITS = 9;

    /** The text is a number as JSON writes it; a plus sign, leading zeros and a point at the end are harmless. */
    static Numeral of(String source) {
        int e = Math.max(source.indexOf('e'), source.indexOf('E'));
        String mantissa = unsigned(e < 0 ? source : source.substring(0, e));
        int dot = mantissa.indexOf('.');
        String whole = dot < 0 ? mantissa : mantissa.substring(0, dot);
        String all = dot < 0 ? mantissa : whole + mantissa.substring(dot + 1);
        String significant = withoutLeadingZeros(all);
        long shift = e < 0 ? 0 : exponent(source.substring(e + 1));
        long point = whole.length() - (all.length() - significant.length()) + shift;
        return new Numeral(source.startsWith("-"), withoutTrailingZeros(significant), point);
    }

    boolean isWhole() {
        return point >= digits.length() || digits.isEmpty();
    }

    /** The value of a whole number; empty where a {@code long} cannot hold it. */
    Optional<Long> value() {
        if (digits.isEmpty()) {
            return Optional.of(0L);
        }
        if (point > LONG_DIGITS) {
            return Optional.empty();
        }
        var value = new BigInteger(shown());
        return value.bitLength() < Long.SIZE ? Optional.of(value.longValue()) : Optional.empty();
    }

    /** The value of a whole number, or the {@code long} next to it. */
    long saturated() {
        return value().orElse(negative ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    /** A whole number other than zero in plain digits, cut after 40 of them. */
    String shown() {
        int length = (int) Math.min(point, SHOWN_DIGITS);
        String padded = digits + "0".repeat(Math.max(0, length - digits.length()));
        return (negative ? "-" : "") + padded.substring(0, length);
    }

    private static long exponent(String text) {
        String size = withoutLeadingZeros(unsigned(text));
        long value = size.length() > EXPONENT_DIGITS ? Integer.MAX_VALUE : Long.parseLong("0" + size);
        return text.startsWith("-") ? -value : value;
    }

    private static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static String withoutLeadingZeros(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }

    private static String withoutTrailingZeros(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
