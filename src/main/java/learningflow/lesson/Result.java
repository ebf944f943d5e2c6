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
     * By the rules of {@link Results}; none where an output is not a number.
     *
     * @param o rows × outputs
     * @param y rows × outputs
     */
    public static Optional<Result> of(Scenario scenario, Matrix o, Matrix y, int row) {
        Results results = results(scenario);
        Optional<String> expected = results.of(y, row);
        return results.of(o, row)
                .map(name -> new Result(name, expected.filter(name::equals).isPresent()));
    }

    /** Whether rows have results at all. */
    public static boolean exists(Scenario scenario) {
        return results(scenario).exist();
    }

    private static Results results(Scenario scenario) {
        return new Results(
                scenario.decision(),
                scenario.setup().network(),
                scenario.setup().data());
    }
}
