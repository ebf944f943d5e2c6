package learningflow.lesson;

import java.util.Optional;
import learningflow.core.Matrix;

/**
 * What the outputs of a row are read as, and whether that is what was expected.
 *
 * @param name of the result, for people
 * @param right whether y is read as the same
 */
public record Result(String name, boolean right) {
    /**
     * By the scenario's decision, or behind a softmax by the largest output, the first of equal ones; else, or where an
     * output is not a number, there is none.
     *
     * @param o rows × outputs
     * @param y rows × outputs
     */
    public static Optional<Result> of(Scenario scenario, Matrix o, Matrix y, int row) {
        double[] outputs = o.row(row);
        for (double output : outputs) {
            if (Double.isNaN(output)) {
                return Optional.empty();
            }
        }
        if (scenario.decision().isPresent()) {
            Decision decision =
                    scenario.decision().get().forOutputsOf(scenario.setup().data());
            boolean right = decision.isAbove(outputs[0]) == decision.isAbove(y.get(row, 0));
            return Optional.of(new Result(decision.result(outputs[0]), right));
        }
        if (!exists(scenario)) {
            return Optional.empty();
        }
        int largest = largest(outputs);
        return Optional.of(new Result(scenario.setup().data().outputs().get(largest), largest == largest(y.row(row))));
    }

    /** Whether rows have results at all. */
    public static boolean exists(Scenario scenario) {
        return scenario.decision().isPresent()
                || scenario.setup().network().last().isDistribution();
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
