package learningflow.lesson.formula;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas without type: the LaTeX that {@link Formulas} writes, as a line of text; {@code δ³ = −1 · 1}. */
final class PlainText {
    private static final String PLAIN = "0123456789+-=()abehijklnoprstuvx";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᵉʰⁱʲᵏˡⁿᵒᵖʳˢᵗᵘᵛˣ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐ_ₑₕᵢⱼₖₗₙₒₚᵣₛₜᵤᵥₓ";
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("delta", "δ"),
            Map.entry("partial", "∂"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("epsilon", "ε"),
            Map.entry("cdot", "·"),
            Map.entry("times", "×"),
            Map.entry("ge", "≥"),
            Map.entry("sum", "Σ"),
            Map.entry("infty", "∞"),
            Map.entry("ldots", "…"),
            Map.entry("quad", ", "),
            Map.entry("qquad", " "),
            Map.entry("max", "max"),
            Map.entry("tanh", "tanh"),
            Map.entry("ln", "ln"),
            Map.entry("sqrt", "√"));
    private static final Pattern MATRIX = Pattern.compile("\\\\begin\\{pmatrix\\}(.*?)\\\\end\\{pmatrix\\}");

    private final String latex;
    private int at;

    private PlainText(String latex) {
        this.latex = latex;
    }

    static String of(String latex) {
        String rows = MATRIX.matcher(latex)
                .replaceAll(matrix -> Matcher.quoteReplacement(
                        "((" + matrix.group(1).replace("\\\\", "), (").replace(" & ", ", ") + "))"));
        return new PlainText(rows)
                .until('\0')
                .replace('-', '−')
                .replace("e−", "e-")
                .replaceAll(" *= *", " = ")
                .replaceAll(" *, *", ", ")
                .replaceAll(" +", " ")
                .strip();
    }

    private String until(char end) {
        StringBuilder text = new StringBuilder();
        while (at < latex.length() && latex.charAt(at) != end) {
            char c = latex.charAt(at++);
            switch (c) {
                case '\\' -> text.append(command());
                case '{' -> {
                    text.append(until('}'));
                    at++;
                }
                case '^' -> text.append(small(RAISED, "^"));
                case '_' -> text.append(small(LOWERED, "_"));
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private String argument() {
        at++; // the brace
        String inner = until('}');
        at++;
        return inner;
    }

    private String small(String letters, String mark) {
        String inner = argument();
        StringBuilder text = new StringBuilder();
        for (char c : inner.toCharArray()) {
            int place = PLAIN.indexOf(c);
            if (c != ',' && c != ' ' && (place < 0 || letters.charAt(place) == '_')) {
                return mark + (inner.length() == 1 || inner.startsWith("[") ? inner : "(" + inner + ")");
            }
            text.append(place < 0 ? String.valueOf(c) : letters.charAt(place));
        }
        return text.toString();
    }

    private String command() {
        int start = at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
            at++;
        }
        String name = latex.substring(start, at);
        return switch (name) {
            case "" -> spacing();
            case "pd" -> argument() + "/" + argument();
            case "frac", "tfrac" -> fraction(argument(), argument());
            case "mathrm", "text", "boxed" -> argument();
            case "hat" -> argument().equals("w") ? "ŵ" : latex.charAt(at - 2) + "\u0302";
            case "sqrt" -> "√" + grouped(argument());
            case "delta", "partial", "times" -> bound(SIGNS.get(name));
            default -> SIGNS.get(name);
        };
    }

    /** The space behind it only ends its name. */
    private String bound(String sign) {
        at += at < latex.length() && latex.charAt(at) == ' ' ? 1 : 0;
        return sign;
    }

    private String spacing() {
        at++;
        return " ";
    }

    private static String fraction(String upper, String lower) {
        return upper.equals("1") && lower.equals("2") ? "½" : grouped(upper) + " / " + grouped(lower);
    }

    private static String grouped(String text) {
        return text.contains(" ") ? "(" + text + ")" : text;
    }
}
