package learningflow.lesson.formula;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learningflow.core.Numbers;

/** Formulas in LaTeX. Within pieces a derivative stands as {@code \pd{∂y}{∂x}}, which is written in one of several ways. */
public final class Latex {
    private static final String BRACED = "\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}";
    private static final Pattern DERIVATIVE = Pattern.compile("\\\\pd" + BRACED + BRACED);

    private Latex() {}

    /** How derivatives stand. */
    public enum Fractions {
        /** As a fraction. */
        STACKED("\\\\frac{$1}{$2}"),
        /** As a fraction of full size, as on a blackboard. */
        LARGE("\\\\dfrac{$1}{$2}"),
        /** With a slash. */
        INLINE("$1/$2");

        private final String replacement;

        Fractions(String replacement) {
            this.replacement = replacement;
        }
    }

    public static String of(List<Piece> pieces, Fractions fractions) {
        return in(pieces.stream().map(Piece::latex).collect(Collectors.joining()), fractions);
    }

    /** Writes the derivatives in some LaTeX. */
    public static String in(String latex, Fractions fractions) {
        String written = DERIVATIVE.matcher(latex).replaceAll(fractions.replacement);
        return fractions == Fractions.LARGE ? written.replace("\\frac", "\\dfrac") : written;
    }

    static String number(double value) {
        return number(Numbers.format(value));
    }

    /** @param text of a number for people */
    static String number(String text) {
        String plain = text.replace('−', '-');
        if (plain.equals("NaN")) {
            return "\\mathrm{NaN}";
        }
        String finite = plain.replace("Infinity", "∞").replace("∞", "\\infty");
        int exponent = finite.indexOf('e');
        return exponent < 0
                ? finite
                : finite.substring(0, exponent) + "\\mathrm{e}"
                        + finite.substring(exponent + 1).replace("-", "\\text{-}");
    }
}
