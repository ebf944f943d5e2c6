package learningflow.view.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import learningflow.core.Dataset;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.lesson.Results;
import learningflow.state.State;

/**
 * What the table of the data shows at a moment.
 *
 * @param now every row with the weights on the screen
 * @param before what the losses are compared with, if anything
 * @param present the rows of the present update; while inferring, the row that is tried
 */
record Rows(Dataset data, Evaluation now, Optional<Evaluation> before, Results results, BitSet present) {
    static Rows of(State state) {
        Dataset data = state.run().setup().data();
        Results results =
                new Results(state.run().origin().decision(), state.run().setup().network(), data);
        BitSet present = state.isInferring() ? tried(data.x(), state.trial().x()) : picked(state);
        return new Rows(data, state.run().now(), state.comparedWith(), results, present);
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

    double loss(int row) {
        return now.losses().get(row);
    }

    /** By how much the row's loss has changed; empty if there is nothing to compare with. */
    Optional<Double> change(int row) {
        return before.map(then -> loss(row) - then.losses().get(row));
    }

    boolean isPresent(int row) {
        return present.get(row);
    }
}
