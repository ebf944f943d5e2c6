package learningflow.core;

/**
 * Reads the numbers of which large files are full, without a pattern: {@code -12}, {@code 0.50}, {@code 1/3}.
 *
 * <p>Whole numbers of up to 15 digits are doubles, and so are the powers of ten up to there; one division of two doubles is
 * rounded once, and so is the double nearest to the exact value.
 */
final class ShortNumbers {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = new double[MOST_DIGITS];

    static {
        double power = 1;
        for (int i = 0; i < MOST_DIGITS; i++, power *= 10) {
            POWERS_OF_TEN[i] = power;
        }
    }

    private ShortNumbers() {}

    /** NaN for all others: longer ones, those with an exponent, and what is no number. */
    static double read(String text) {
        boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
        double size = size(text, signed ? 1 : 0);
        return signed && text.charAt(0) == '-' ? -size : size;
    }

    private static double size(String text, int from) {
        int line = text.indexOf('/');
        if (line >= 0) {
            return quotient(digits(text, from, line), digits(text, line + 1, text.length()));
        }
        int point = text.indexOf('.');
        if (point < 0) {
            return quotient(digits(text, from, text.length()), 1);
        }
        int places = text.length() - point - 1;
        if (point - from + places > MOST_DIGITS) {
            return Double.NaN;
        }
        long before = digits(text, from, point);
        long behind = digits(text, point + 1, text.length());
        return before < 0 || behind < 0
                ? Double.NaN
                : (before * POWERS_OF_TEN[places] + behind) / POWERS_OF_TEN[places];
    }

    private static double quotient(long numerator, long denominator) {
        return numerator >= 0 && denominator > 0 ? (double) numerator / denominator : Double.NaN;
    }

    /** The whole number that is all there is from one place to before another; −1 if it is none, or longer. */
    private static long digits(String text, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
