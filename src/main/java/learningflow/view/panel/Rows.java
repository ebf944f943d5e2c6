package learningflow.view.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import learningflow.core.Dataset;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Split;
import learningflow.lesson.Results;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import learningflow.state.State;

/**
 * What the table of the data shows at a moment.
 *
 * @param now every row with the weights on the screen
 * @param before what the losses are compared with, if anything
 * @param present the rows of the present update; while inferring, the row that is tried
 * @param split which rows only test
 * @param spellings how numbers were typed
 * @param showsOutputs whether what the network gives may be seen, or is somebody's exercise
 * @param showsLosses the same of the losses
 */
record Rows(
        Dataset data,
        Evaluation now,
        Optional<Evaluation> before,
        Results results,
        BitSet present,
        Split split,
        Spellings spellings,
        boolean showsOutputs,
        boolean showsLosses) {
    /** A longer spelling would be a wall of digits. */
    private static final int LONGEST_SPELLING = 14;

    static Rows of(State state) {
        Dataset data = state.run().setup().data();
        Results results =
                new Results(state.run().origin().decision(), state.run().setup().network(), data);
        BitSet present = state.isInferring() ? tried(data.x(), state.trial().x()) : picked(state);
        return new Rows(
                data,
                state.run().now(),
                state.comparedWith(),
                results,
                present,
                state.run().setup().split(),
                state.run().origin().spellings(),
                !state.conceals(Step.Kind.FORWARD, state.run().setup().network().size()),
                !state.conceals(Step.Kind.LOSS, 0));
    }

    private static BitSet picked(State state) {
        BitSet rows = new BitSet();
        Arrays.stream(state.run().moment().batch().rows()).forEach(rows::set);
        return rows;
    }

    private static BitSet tried(Matrix rows, Matrix x) {
        BitSet found = new BitSet();
        for (int row = 0; row < rows.rows() && found.isEmpty(); row++) {
            boolean same = true;
            for (int i = 0; i < rows.columns() && same; i++) {
                same = Double.compare(rows.get(row, i), x.get(i)) == 0;
            }
            found.set(row, same);
        }
        return found;
    }

    int count() {
        return data.rows();
    }

    /** Whether there is this column of the data. */
    boolean has(DataColumn.Source source) {
        return source.index() < (source.output() ? data.outputs() : data.inputs()).size();
    }

    /** An input or expectation in the units of its column. */
    double raw(boolean output, int row, int column) {
        return (output ? data.rawY() : data.rawX()).get(row, column);
    }

    /** The same as it was typed, or else for people. */
    String shown(boolean output, int row, int column) {
        double value = raw(output, row, column);
        return spellings
                .of(Spellings.place(row, output, column), value)
                .filter(text -> text.length() <= LONGEST_SPELLING)
                .map(text -> text.replace('-', '−'))
                .orElseGet(() -> Numbers.format(value));
    }

    /** What the network gives for a row, in the units of the expectation's column. */
    double output(int row, int column) {
        return data.outputScale(column).reverse(now.outputs().get(row, column));
    }

    boolean isTest(int row) {
        return split.isTest(row);
    }

    double loss(int row) {
        return now.losses().get(row);
    }

    /** By how much the row's loss has changed; empty if there is nothing to compare with. */
    Optional<Double> change(int row) {
        return showsLosses ? before.map(then -> loss(row) - then.losses().get(row)) : Optional.empty();
    }

    boolean isPresent(int row) {
        return present.get(row);
    }
}
