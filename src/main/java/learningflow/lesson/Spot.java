package learningflow.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number of a matrix stands in a scenario file: {@code layers[1].weights[0][2]}, {@code data.rows[7].x[0]}.
 *
 * @param matrix {@link #X}, {@link #Y}, or a layer's weights or biases
 * @param row from 0; 0 of biases
 * @param column from 0
 */
record Spot(String matrix, int row, int column) {
    /** The inputs of all rows of the data. */
    static final String X = "data.rows.x";

    /** Their expectations. */
    static final String Y = "data.rows.y";

    private static final String BIASES = "biases";
    /** Longer ones are none. */
    private static final String INDEX = "\\[(0|[1-9][0-9]{0,8})]";

    private static final Pattern OF_DATA = Pattern.compile("data\\.rows" + INDEX + "\\.([xy])" + INDEX);
    private static final Pattern WEIGHT = Pattern.compile("(layers\\[[0-9]+]\\.weights)" + INDEX + INDEX);
    private static final Pattern BIAS = Pattern.compile("(layers\\[[0-9]+]\\." + BIASES + ")" + INDEX);

    /** Empty where something else stands than a number of a matrix. */
    static Optional<Spot> at(String place) {
        Matcher data = OF_DATA.matcher(place);
        if (data.matches()) {
            return Optional.of(new Spot(data.group(2).equals("x") ? X : Y, index(data.group(1)), index(data.group(3))));
        }
        Matcher weight = WEIGHT.matcher(place);
        if (weight.matches()) {
            return Optional.of(new Spot(weight.group(1), index(weight.group(2)), index(weight.group(3))));
        }
        Matcher bias = BIAS.matcher(place);
        return bias.matches() ? Optional.of(new Spot(bias.group(1), 0, index(bias.group(2)))) : Optional.empty();
    }

    private static int index(String digits) {
        return Integer.parseInt(digits);
    }

    String place() {
        if (matrix.equals(X) || matrix.equals(Y)) {
            return "data.rows[" + row + "]." + (matrix.equals(X) ? "x" : "y") + "[" + column + "]";
        }
        return matrix + (matrix.endsWith(BIASES) ? "" : "[" + row + "]") + "[" + column + "]";
    }
}
