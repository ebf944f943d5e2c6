package learningflow.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * How far the output of a row is from the expectation y^truth, and ∂Loss/∂o. The loss of a batch is the mean over its rows,
 * so δ carries 1/n.
 */
public interface Loss {
    /** Which values of y a loss can be taken of. */
    enum Expectation {
        ANY,
        /** In [0, 1]. */
        FRACTION,
        /** In [0, 1], with sum 1. */
        DISTRIBUTION;

        /** Fractions such as 1/3 rarely add up to 1 exactly. */
        private static final double ROUNDING = 1e-9;

        /** Whether one expectation may have this value. */
        public boolean allows(double y) {
            return this == ANY || y >= 0 && y <= 1;
        }

        /** Whether the expectations of a row, each allowed by itself, may stand together. */
        public boolean allowsTogether(double... row) {
            double sum = 0;
            for (double y : row) {
                sum += y;
            }
            return this != DISTRIBUTION || Math.abs(sum - 1) <= ROUNDING;
        }

        /** Whether every row may be expected. @param y rows × outputs */
        public boolean allows(Matrix y) {
            for (int row = 0; row < y.rows(); row++) {
                double[] values = y.row(row);
                if (!Arrays.stream(values).allMatch(this::allows) || !allowsTogether(values)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * A row of expectations in which one has been given another value. Where they have the sum 1, the others share what
         * that value leaves: as they did before, or evenly if they were all 0.
         *
         * @param row changed, and returned
         */
        public double[] with(double[] row, int column, double value) {
            row[column] = value;
            double others = Arrays.stream(row).sum() - value;
            for (int i = 0; this == DISTRIBUTION && i < row.length; i++) {
                if (i != column) {
                    row[i] = others > 0 ? row[i] / others * (1 - value) : (1 - value) / (row.length - 1);
                }
            }
            return row;
        }
    }

    /** Its name in scenario files. */
    String id();

    /** Its name for people. */
    String name();

    /** For people, of X (the last output) and Y (the expectation): {@code ½ (X − Y)²}. */
    String formula();

    /** The derivative ∂Loss/∂X for people. */
    String slopeFormula();

    /** The loss of one output in LaTeX, with the places {@code <o>}, {@code <y>} and {@code <n>}, the number of outputs. */
    String latex();

    /** Its derivative ∂Loss/∂o in LaTeX, with the same places. */
    String slopeLatex();

    /** δ of the last layer's input in LaTeX, with the same places, where loss and layer together make it simple; else empty. */
    default Optional<String> fusedLatex(Layer last) {
        return Optional.empty();
    }

    /** The loss of one output o where y is expected; a row's loss is the sum over its outputs. */
    double value(double o, double y, int outputs);

    /** Its derivative by o. */
    double slope(double o, double y, int outputs);

    /** Its second derivative by o; 0 on a kink, too. */
    double bend(double o, double y, int outputs);

    /** Which values of y it can be taken of. */
    default Expectation expectation() {
        return Expectation.ANY;
    }

    /** The types of layer of which one must come last; empty if any may. */
    default List<LayerType> lastLayers() {
        return List.of();
    }

    /** Whether the slope jumps between these two values of o. */
    default boolean kinkBetween(double o1, double o2, double y) {
        return false;
    }

    /** The formula for this loss together with the last layer, where that one alone is exact; else {@code null}. */
    default FusedLoss fusedWith(Layer last) {
        return null;
    }

    /**
     * The loss of each row; as in an {@link Activation}, what may be one number alone is asked for another behind it.
     *
     * @param o rows × outputs; not modified
     * @param y rows × outputs; not modified
     * @param rowLosses as long as there are rows, or longer; overwritten
     */
    default void values(DMatrixRMaj o, DMatrixRMaj y, double[] rowLosses) {
        int outputs = o.numCols;
        int row = 0;
        do {
            double sum = 0;
            int i = row * outputs;
            do {
                sum += value(o.data[i], y.data[i], outputs);
            } while (++i < (row + 1) * outputs);
            rowLosses[row] = sum;
        } while (++row < o.numRows);
    }

    /**
     * The start of the learning flow, δ^(m+1) = ∂Loss/∂o / rows.
     *
     * @param o rows × outputs; not modified
     * @param y rows × outputs; not modified
     * @param delta rows × outputs; overwritten
     */
    default void delta(DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj delta) {
        int n = o.getNumElements();
        int i = 0;
        do {
            delta.data[i] = slope(o.data[i], y.data[i], o.numCols) / o.numRows;
        } while (++i < n);
    }

    /**
     * How δ^(m+1) changes along a direction: Rδ = ∂²Loss/∂o² · Ro / rows.
     *
     * @param o rows × outputs; not modified
     * @param y rows × outputs; not modified
     * @param ro rows × outputs, how o changes; not modified
     * @param rDelta rows × outputs; overwritten
     */
    default void deltaAlong(DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj ro, DMatrixRMaj rDelta) {
        for (int i = 0, n = o.getNumElements(); i < n; i++) {
            double bend = bend(o.data[i], y.data[i], o.numCols);
            rDelta.data[i] = ro.data[i] == 0 ? 0 : bend * ro.data[i] / o.numRows;
        }
    }
}
