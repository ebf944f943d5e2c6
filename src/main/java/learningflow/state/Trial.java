package learningflow.state;

import java.util.List;
import learningflow.core.Matrix;

/**
 * What the inferring phase shows: input values, whosever they are, on their way through the layers.
 *
 * @param x 1 × inputs
 * @param step how many steps of its timeline are revealed
 * @param outputs o^1 … o^m with the weights on the screen
 */
public record Trial(Matrix x, int step, List<Matrix> outputs) {
    public Trial {
        outputs = List.copyOf(outputs);
    }

    /** o^k; o^0 is the input. */
    public Matrix o(int k) {
        return k == 0 ? x : outputs.get(k - 1);
    }
}
