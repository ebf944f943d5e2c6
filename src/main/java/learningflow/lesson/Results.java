package learningflow.lesson;

import java.util.Optional;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.core.Network;

/**
 * How outputs are read as results: one output by the scenario's decision, several behind a softmax by the largest of them.
 * Right is what gives the same result as the expectation; not-a-number gives none.
 */
public final class Results {
    private final Dataset data;
    private final Optional<Decision> decision;
    /** Whether the largest output decides. */
    private final boolean largest;

    public Results(Optional<Decision> decision, Network network, Dataset data) {
        this.data = data;
        this.decision = decision.map(one -> one.forOutputsOf(data));
        largest = decision.isEmpty() && network.last().isDistribution();
    }

    /** Whether outputs are read as results at all. */
    public boolean exist() {
        return largest || decision.isPresent();
    }

    /** The result that these outputs are read as; empty if there is none. @param row of {@code outputs} */
    public Optional<String> of(Matrix outputs, int row) {
        int side = side(outputs, row);
        if (side < 0) {
            return Optional.empty();
        }
        return Optional.of(largest ? data.outputs().get(side) : name(decision.orElseThrow(), side));
    }

    private static String name(Decision decision, int side) {
        return side == 1 ? decision.above() : decision.below();
    }

    /** @param outputs of every row of the data */
    public boolean isRight(Matrix outputs, int row) {
        int side = side(outputs, row);
        return side >= 0 && side == side(data.y(), row);
    }

    /** How many rows are right. @param outputs of every row of the data */
    public int countRight(Matrix outputs) {
        int count = 0;
        for (int row = 0; row < data.rows(); row++) {
            count += isRight(outputs, row) ? 1 : 0;
        }
        return count;
    }

    /** Which result: 0 or 1 of the decision, or the place of the largest output; −1 for none. */
    private int side(Matrix outputs, int row) {
        if (!exist() || hasNaN(outputs, row)) {
            return -1;
        }
        if (!largest) {
            return decision.orElseThrow().isAbove(outputs.get(row, 0)) ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < outputs.columns(); i++) {
            if (outputs.get(row, i) > outputs.get(row, best)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean hasNaN(Matrix outputs, int row) {
        for (int i = 0; i < outputs.columns(); i++) {
            if (Double.isNaN(outputs.get(row, i))) {
                return true;
            }
        }
        return false;
    }
}
