package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;

/** What is said of an update at its limits, for o² = w·x: many weights, locks, infinite numbers, a promise of exactly 0. */
class MovesTest {
    private static final String IMPOSSIBLE = "A loss below 0 is impossible";
    private static final String BROKEN = "The weights become not-a-number.";

    private static String said(Step.Kind kind, double[] x, double y, double rate, Frozen frozen, double... w) {
        Network network = Network.of(new Input(x.length), new Linear(x.length, 1, false));
        List<String> inputs =
                IntStream.range(0, x.length).mapToObj(i -> "x" + i).toList();
        Setup setup = new Setup(
                network,
                new Dataset(inputs, List.of("y"), Matrix.row(x), Matrix.row(y)),
                new HalfSquaredError(),
                new Sgd(),
                rate,
                new Batching(1, false, 1),
                frozen);
        Weights weights = new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(w), Matrix.EMPTY)));
        Batch batch = new Batch(0, 1, 0);
        Trace trace = new Trainer(setup, Checkpoint.start(weights, setup.optimizer())).trace(batch, 1);
        Trace again = new Trainer(setup, trace.after()).trace(batch, 1);
        return new Explainer(Texts.of(Locale.ENGLISH), setup, null, trace, 0)
                .explain(Step.of(kind), again)
                .sentence();
    }

    private static double[] x(double... values) {
        return values;
    }

    private static String update(double[] x, double y, Frozen frozen, double... w) {
        return said(Step.Kind.UPDATE, x, y, 0.1, frozen, w);
    }

    @Test
    void fourWeightsThatMoveAreNamedAndFiveAreCounted() {
        assertThat(update(x(1, 1, 1, 1), 1, Frozen.NONE, 0, 0, 0, 0)).startsWith("w²₁, w²₂, w²₃, w²₄ go up.");
        assertThat(update(x(1, 1, 1, 1, 1), -1, Frozen.NONE, 0, 0, 0, 0, 0)).startsWith("5 weights go down.");
    }

    /** The first is locked; the second sees no input, and stays without being locked. */
    @Test
    void onlyLockedWeightsAreSaidToBeFrozen() {
        Frozen first = new Frozen(Set.of(), Set.of(WeightId.weight(2, 0, 0)));
        assertThat(update(x(1, 0, 1), 1, first, 0, 0, 0)).startsWith("w²₃ goes up. Frozen, so not moved: w²₁. With");
    }

    /** o = 1e400 is infinite, so δw² = (∞·1e200, ∞·0): the second becomes NaN. */
    @Test
    void aWeightThatBecomesNotANumberIsToldAlone() {
        assertThat(update(x(1e200, 0), 5, Frozen.NONE, 1e200, 1)).startsWith(BROKEN);
    }

    @Test
    void anInfiniteWeightThatIsLockedIsBrokenToo() {
        Frozen all = Frozen.NONE.with(2, false, true);
        assertThat(update(x(1), 5, all, Double.POSITIVE_INFINITY)).startsWith(BROKEN);
    }

    /** Loss ½·2² = 2 and δw = −2: 2 − α·4 is 0 at α = ½ and −2 at α = 1. */
    @Test
    void aPromiseOfExactlyNothingIsPossible() {
        for (Step.Kind kind : List.of(Step.Kind.UPDATE, Step.Kind.AGAIN)) {
            assertThat(said(kind, x(1), 3, 0.5, Frozen.NONE, 1)).doesNotContain(IMPOSSIBLE);
            assertThat(said(kind, x(1), 3, 1, Frozen.NONE, 1)).contains(IMPOSSIBLE);
        }
    }

    /** From 1 towards 3: α = 1 lands on it, 1.25 takes it to 3.5. */
    @Test
    void toLandOnTheExpectationIsNotToOvershoot() {
        assertThat(said(Step.Kind.AGAIN, x(1), 3, 1, Frozen.NONE, 1)).doesNotContain("Overshot");
        assertThat(said(Step.Kind.AGAIN, x(1), 3, 1.25, Frozen.NONE, 1)).contains("from 1 past 3 to 3.5");
    }
}
