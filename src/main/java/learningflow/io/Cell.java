package learningflow.io;

import java.util.OptionalDouble;
import learningflow.core.Numbers;

/** A cell of a table that people made: spaces around it don't matter, and numbers may have a decimal comma. */
final class Cell {
    private Cell() {}

    /** Without the spaces around it, also those that don't break. */
    static String text(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }

    /**
     * As {@link Numbers#parse} reads it, and with a real minus sign, or without a 0 before the decimal sign. Thousands are not
     * separated: 1,234 would be one number here and another there.
     */
    static OptionalDouble number(String cell, boolean decimalComma) {
        String text = text(cell);
        if (text.isEmpty() || text.indexOf(decimalComma ? '.' : ',') >= 0) {
            return OptionalDouble.empty();
        }
        String plain = text.replace(',', '.').replace('−', '-');
        int digits = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
        return Numbers.parse(
                plain.startsWith(".", digits)
                        ? new StringBuilder(plain).insert(digits, '0').toString()
                        : plain);
    }

    /** Whether it is a number with either decimal sign. */
    static boolean isNumber(String cell) {
        return number(cell, false).isPresent() || number(cell, true).isPresent();
    }
}
