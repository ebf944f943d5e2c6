package learningflow.lesson.formula;

import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Weights;
import learningflow.lesson.Texts;

/**
 * What formulas are written of: an update, or an input on its way while inferring.
 *
 * @param row which row of the batch, from 0
 * @param passed x, o^1 … o^m
 * @param weights that the outputs were made with
 * @param trace none while inferring
 * @param again the same rows with the weights on the screen, or none
 */
public record Scene(
        Texts texts,
        Setup setup,
        int row,
        List<Matrix> passed,
        Weights weights,
        Optional<Trace> trace,
        Optional<Trace> again) {
    public Scene {
        passed = List.copyOf(passed);
        row = Math.max(0, Math.min(row, passed.get(0).rows() - 1));
    }

    /** @param again the same rows with the weights on the screen */
    public static Scene of(Texts texts, Setup setup, Trace trace, int row, Trace again) {
        List<Matrix> passed = new java.util.ArrayList<>(List.of(trace.x()));
        passed.addAll(trace.outputs());
        return new Scene(texts, setup, row, passed, trace.before().weights(), Optional.of(trace), Optional.of(again));
    }

    Network network() {
        return setup.network();
    }

    Letters letters() {
        return new Letters(network());
    }

    /** ∂z/∂x = ∂z/∂y · ∂y/∂x of Lk. */
    String chainRule(int k) {
        return texts.text("formula.chainRule", "z", "Loss", "y", "L" + k);
    }

    /** o^k of the row; x for 0. */
    double[] o(int k) {
        return passed.get(k).row(row);
    }

    double[] delta(int k) {
        return update().delta(k).row(row);
    }

    double[] y() {
        return update().y().row(row);
    }

    int rows() {
        return passed.get(0).rows();
    }

    Trace update() {
        return trace.orElseThrow();
    }

    /** ∂oⱼ/∂xᵢ of Lk. */
    double derivative(int k, int j, int i) {
        return network().layer(k).derivative(weights.layer(k), o(k - 1), o(k), j, i);
    }
}
