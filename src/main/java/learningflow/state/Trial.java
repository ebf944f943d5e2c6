package learningflow.state;

import java.util.List;
import learningflow.core.Matrix;
import learningflow.lesson.Spellings;

/**
 * What the inferring phase shows: input values, whosever they are, on their way through the layers.
 *
 * @param x 1 × inputs
 * @param step how many steps of its timeline are revealed
 * @param outputs o^1 … o^m with the weights on the screen
 * @param spellings how inputs were typed, by {@link #place}
 */
public record Trial(Matrix x, int step, List<Matrix> outputs, Spellings spellings) {
    public Trial {
        outputs = List.copyOf(outputs);
    }

    /** Of an input among the spellings. */
    public static String place(int input) {
        return "x[" + input + "]";
    }

    /** o^k; o^0 is the input. */
    public Matrix o(int k) {
        return k == 0 ? x : outputs.get(k - 1);
    }
}
