package learningflow.io.script;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.Weights;

/** What both scripts are written of. */
final class Python {
    private static final int SHORT = 90;
    private static final int MOST_LINES = 8;

    private Python() {}

    /** As a list of lists, a row a line where they are few. */
    static String literal(String before, Matrix matrix, String after) {
        String[] rows = new String[matrix.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = list(matrix.row(i));
        }
        String line = before + "[" + String.join(", ", rows) + "]" + after;
        if (line.length() <= SHORT || rows.length > MOST_LINES || rows.length == 1) {
            return line + "\n";
        }
        return before + "[\n    " + String.join(",\n    ", rows) + "]" + after + "\n";
    }

    static String list(double... values) {
        return Arrays.stream(values).mapToObj(Python::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What reads as the same double. */
    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.exact(value) : "float(\"" + Double.toString(value) + "\")";
    }

    /** The first lines: what this is. */
    static String head(String title, Trace trace, String what) {
        StringJoiner rows = new StringJoiner(", ");
        Arrays.stream(trace.batch().rows()).limit(20).forEach(row -> rows.add(Integer.toString(row + 1)));
        String quoted = title.replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip();
        return "\"\"\"" + quoted + ": update " + trace.update() + ", rows " + rows
                + (trace.batch().size() > 20 ? ", …" : "") + ".\n\n" + what + "\n\"\"\"\n";
    }

    /** The rows as the network is given them, and the weights. @param open and @param close around a list */
    static String data(Trace trace, String open, String close) {
        StringBuilder text = new StringBuilder();
        text.append(literal("x1 = " + open, trace.x(), close));
        text.append(literal("y = " + open, trace.y(), close));
        Weights weights = trace.before().weights();
        for (int k = 1; k <= trace.layers(); k++) {
            if (!weights.layer(k).w().isEmpty()) {
                text.append(literal("w" + k + " = " + open, weights.layer(k).w(), close));
            }
            if (!weights.layer(k).b().isEmpty()) {
                text.append("b" + k + " = " + open + list(weights.layer(k).b().toArray()) + close + "\n");
            }
        }
        return text.toString();
    }
}
