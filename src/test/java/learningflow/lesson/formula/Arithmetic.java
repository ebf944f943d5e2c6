package learningflow.lesson.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Works out what a formula says in plain text, {@code ½ (0.25 − 1)² + tanh(−2) · 3}, as somebody would who has only that text. */
final class Arithmetic {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "tanh",
            Math::tanh,
            "ln",
            Math::log,
            "sign",
            Math::signum,
            "√",
            Math::sqrt,
            "e^",
            Math::exp,
            "e⁻",
            x -> Math.exp(-x));

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text;
    }

    /** One number, or those of a bracket: {@code (0.5 − 1, 2 · 3)}. */
    static List<Double> of(String text) {
        Arithmetic reader = new Arithmetic(text.replace("\u00a0", " "));
        List<Double> values = reader.list();
        reader.skip();
        if (reader.at < reader.text.length()) {
            throw new IllegalArgumentException("not understood: " + text.substring(reader.at) + " of " + text);
        }
        return values;
    }

    private List<Double> list() {
        int depth = 0;
        boolean several = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            several |= c == ',' && depth == 1 && text.startsWith("(");
        }
        if (!several) {
            return List.of(choice());
        }
        take("(");
        List<Double> values = new ArrayList<>(List.of(choice()));
        while (take(",")) {
            values.add(choice());
        }
        take(")");
        return values;
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String sign) {
        skip();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    /** a if x ≥ 0 else b */
    private double choice() {
        double first = sum();
        if (!take("if")) {
            return first;
        }
        double left = sum();
        take("≥");
        boolean holds = left >= sum();
        take("else");
        double other = sum();
        return holds ? first : other;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (take("+")) {
                sum += product();
            } else if (take("−")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = factor();
        while (true) {
            if (take("·")) {
                product *= factor();
            } else if (take("/")) {
                product /= factor();
            } else {
                return product;
            }
        }
    }

    private double factor() {
        if (take("−")) {
            return -factor();
        }
        if (take("½")) {
            skip();
            return text.startsWith("(", at) ? 0.5 * factor() : 0.5;
        }
        double base = base();
        while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0) {
            base = Math.pow(base, RAISED.indexOf(text.charAt(at++)));
        }
        return base;
    }

    private double base() {
        if (take("max(")) {
            double first = sum();
            take(",");
            double larger = Math.max(first, sum());
            take(")");
            return larger;
        }
        for (Map.Entry<String, DoubleUnaryOperator> function : FUNCTIONS.entrySet()) {
            if (take(function.getKey())) {
                return function.getValue().applyAsDouble(base());
            }
        }
        if (take("(")) {
            double inner = choice();
            take(")");
            return inner;
        }
        if (take("|")) {
            double inner = sum();
            take("|");
            return Math.abs(inner);
        }
        return number();
    }

    private double number() {
        skip();
        int start = at;
        while (at < text.length() && "0123456789.e-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("a number was expected at " + at + " of " + text);
        }
        return Double.parseDouble(text.substring(start, at));
    }
}
