package learningflow.cli;

import learningflow.core.Numbers;

/** The articles' signs and numbers, as a terminal can show them. */
final class Signs {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private Signs() {}

    /** ² for 2. */
    static String raised(int k) {
        return digits(k, RAISED);
    }

    /** ₂ for 2. */
    static String lowered(int i) {
        return digits(i, LOWERED);
    }

    private static String digits(int number, String shapes) {
        StringBuilder digits = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            digits.append(shapes.charAt(digit - '0'));
        }
        return digits.toString();
    }

    /** For people; NaN and infinities too. */
    static String number(double value) {
        return Numbers.format(value);
    }
}
