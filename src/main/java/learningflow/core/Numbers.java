package learningflow.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How numbers are read and shown: the one place for both. */
public final class Numbers {
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_EXPONENT = 400;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE]([+-]?[0-9]+))?");
    private static final Pattern FRACTION = Pattern.compile("([+-]?[0-9]+)/([0-9]+)");
    /** More digits than the longest halfway point between two doubles has. */
    private static final MathContext BEYOND_DOUBLES = new MathContext(800, RoundingMode.DOWN);

    /** No two decimals of so many digits are read as the same double, where doubles have all their bits. */
    private static final int UNIQUE_DIGITS = 15;

    private static final MathContext FOR_PEOPLE = new MathContext(4, RoundingMode.HALF_EVEN);
    /** The least whole number of so many digits. */
    private static final double LEAST_DIGITS = 1e3;

    private static final int MOST_SCALE = 300;
    private static final double WHOLE_BELOW = 1e9;

    private Numbers() {}

    /**
     * Reads a decimal ({@code -0.5}, {@code 1e-7}) or a fraction of whole numbers ({@code -3000/11600000}) as the double
     * nearest to its exact value; empty if it is neither, is too long, or is not finite. −0 is read as 0.
     */
    public static OptionalDouble parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return OptionalDouble.empty();
        }
        double quick = ShortNumbers.read(text);
        double value = !Double.isNaN(quick) ? quick : text.indexOf('/') < 0 ? decimal(text) : fraction(text);
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    /** Reads what a person typed: as {@link #parse}, and with a decimal comma, a real minus sign, or spaces around. */
    public static OptionalDouble parseTyped(String text) {
        return parse(plain(text));
    }

    /** What a person typed, in the spelling of files, if it is a number at all. */
    public static String plain(String typed) {
        String plain = typed.strip().replace(',', '.').replace('−', '-');
        return plain.replaceFirst("^([+-]?)\\.", "$10.");
    }

    private static double fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        return fraction.matches() ? quotient(fraction.group(1), fraction.group(2)) : Double.NaN;
    }

    private static double decimal(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches() || !exponentInRange(decimal.group(1))) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private static boolean exponentInRange(String exponent) {
        return exponent == null || new BigInteger(exponent).abs().compareTo(BigInteger.valueOf(MAX_EXPONENT)) <= 0;
    }

    /** Correctly rounded: where doubles hold both numbers exactly, by their own division; else cut to more digits than a tie can have, with a last digit that says whether more follow. */
    private static double quotient(String numerator, String denominator) {
        if (numerator.length() <= UNIQUE_DIGITS && denominator.length() <= UNIQUE_DIGITS) {
            return Double.parseDouble(numerator) / Double.parseDouble(denominator);
        }
        BigDecimal p = new BigDecimal(numerator);
        BigDecimal q = new BigDecimal(denominator);
        if (q.signum() == 0) {
            return Double.NaN;
        }
        BigDecimal cut = p.divide(q, BEYOND_DOUBLES);
        if (cut.multiply(q).compareTo(p) != 0) {
            cut = cut.add(cut.ulp().movePointLeft(1).multiply(BigDecimal.valueOf(p.signum())));
        }
        return Double.parseDouble(cut.toString());
    }

    /** For people: whole numbers below 1e9 in full, others with 4 significant digits, with a real minus sign. */
    public static String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        String digits = size == Math.rint(size) && size < WHOLE_BELOW ? Long.toString((long) size) : rounded(size);
        return value < 0 ? "−" + digits : digits;
    }

    /** For people, with a sign in front whatever it is: +0.005, −2000, 0. */
    public static String formatSigned(double value) {
        return value > 0 ? "+" + format(value) : format(value);
    }

    private static String rounded(double size) {
        BigDecimal digits = significant(size).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -3 || exponent >= 5 ? scientific(digits) : digits.toPlainString();
    }

    /** To the digits for people. Where it is no close call, a product in doubles, wrong by less than 1e-10, decides it. */
    private static BigDecimal significant(double size) {
        int scale = FOR_PEOPLE.getPrecision() - 1 - (int) Math.floor(Math.log10(size));
        double scaled = Math.abs(scale) < MOST_SCALE ? size * Math.pow(10, scale) : Double.NaN;
        double rest = scaled - Math.floor(scaled);
        boolean clear = scaled >= LEAST_DIGITS && scaled < 10 * LEAST_DIGITS - 1 && Math.abs(rest - 0.5) > 1e-6;
        return clear ? BigDecimal.valueOf(Math.round(scaled), scale) : new BigDecimal(size).round(FOR_PEOPLE);
    }

    /** The shortest text that is read back as the same double, as files and copies carry it; NaN, Infinity by name. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal digits = shortest(value);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent >= 17 ? scientific(digits) : digits.toPlainString();
    }

    /** Before Java 19, Double.toString gives digits that it does not take: 2e23 as 1.9999999999999998E23. */
    private static BigDecimal shortest(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        if (shortest.precision() <= UNIQUE_DIGITS && Math.abs(value) >= Double.MIN_NORMAL) {
            return shortest.stripTrailingZeros();
        }
        BigDecimal all = new BigDecimal(value);
        for (int digits = shortest.precision(); digits > 0; digits--) {
            BigDecimal shorter = all.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                break;
            }
            shortest = shorter;
        }
        return shortest.stripTrailingZeros();
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
