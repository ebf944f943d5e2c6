package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Evaluation;
import learningflow.core.Profile;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.state.Action;
import learningflow.state.Edits;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.view.Examples;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plots draw is what the core says, number by number. */
class PlotNumbersTest {
    private static final WeightId THIRD = WeightId.weight(2, 0, 2);
    private static final PlotRows NOW = new PlotRows(false);
    private static final PlotRows ALL = new PlotRows(true);

    private static State after(Scenario scenario, Action... actions) {
        State state = State.start(scenario);
        for (Action action : actions) {
            state = action.applyTo(state);
        }
        return state;
    }

    private static State rowThree() {
        return after(Examples.article(), new Transport.NextUpdate(), new Transport.NextUpdate());
    }

    static Stream<State> states() {
        return Stream.of(
                rowThree(),
                after(Examples.xor(), new Transport.NextUpdate()),
                after(Examples.classes(30), new Transport.NextUpdate()));
    }

    /** The mean over rows of what a forward pass over all data says. */
    private static double loss(Run run, Weights weights, int[] rows) {
        Evaluation everything = Evaluation.of(run.setup(), weights);
        return IntStream.of(rows)
                .mapToDouble(row -> everything.losses().get(row))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("states")
    void theCurveOfAWeightIsTheLossAtEveryPointAndItsTangentHasTheSlopeOfDw(State state) {
        Run run = state.run();
        for (PlotRows rows : new PlotRows[] {NOW, ALL}) {
            Profile profile = rows.profile(run);
            for (WeightId id : run.setup().network().weightIds().subList(0, 3)) {
                double w = run.weights().get(id);
                Weights gradient = rows.gradient(run, profile);
                WeightCurve curve =
                        WeightCurve.of(run, rows.of(run), profile, id, new Axis.Linear(w - 1, w + 1), gradient);
                assertThat(curve.xs()[80]).isCloseTo(w, within(1e-12));
                for (int i = 0; i < curve.xs().length; i++) {
                    double expected = loss(run, run.weights().with(id, curve.xs()[i]), rows.of(run));
                    assertThat(curve.ys()[i]).isCloseTo(expected, Percentage.withPercentage(1e-10));
                }
                Tangent tangent = new Tangent(w, rows.loss(run), curve.slope());
                Chart.Curve drawn = tangent.on(new Axis.Linear(w - 1, w + 1), "");
                assertThat((drawn.ys()[1] - drawn.ys()[0]) / 2)
                        .isCloseTo(gradient.get(id), within(1e-9 * (1 + Math.abs(gradient.get(id)))));
            }
        }
    }

    @Test
    void theDwOfTheCurrentRowsIsTheOneOfTheBackwardPass() {
        Run run = rowThree().run();
        assertThat(NOW.gradient(run, NOW.profile(run)).get(THIRD)).isEqualTo(-3000);
    }

    /** Row 3 of the example, o = 0 and y = 1: φ(α) = ½ (1 − 13e6 α)². */
    @Test
    void theCurveAlongTheUpdateIsTheParabolaOfRowThree() {
        ReachCurve curve = ReachCurve.of(rowThree().run(), NOW, null, null);
        for (int i = 0; i < curve.xs().length; i++) {
            double off = 1 - 13e6 * curve.xs()[i];
            assertThat(curve.ys()[i]).isCloseTo(0.5 * off * off, within(1e-12));
        }
        assertThat(curve.across().min()).isZero();
        assertThat(curve.across().max()).isBetween(2 / 13e6, 4 / 13e6);
    }

    /** For any network: what is drawn over α is the loss at the weights that an update with this α comes to. */
    @ParameterizedTest
    @MethodSource("states")
    void theCurveAlongTheUpdateIsTheLossAtEveryPoint(State state) {
        Run run = state.run();
        for (PlotRows rows : new PlotRows[] {NOW, ALL}) {
            ReachCurve curve = ReachCurve.of(run, rows, null, null);
            Weights gradient = rows.gradient(run, rows.profile(run));
            for (int i = 0; i < curve.xs().length; i++) {
                Weights moved = run.weights();
                for (WeightId id : run.setup().network().weightIds()) {
                    moved = moved.with(id, moved.get(id) - curve.xs()[i] * gradient.get(id));
                }
                assertThat(curve.ys()[i])
                        .isCloseTo(loss(run, moved, rows.of(run)), within(1e-9 * (1 + Math.abs(curve.ys()[i]))));
            }
        }
    }

    /** α = 1 is 6.5 million times too large: the stretch that is shown stays the interesting one. */
    @Test
    void anAlphaFarBeyondDoesNotPressTheCurveFlat() {
        State state = new Edits.SetLearningRate(1, Optional.empty(), null).applyTo(rowThree());
        assertThat(ReachCurve.of(state.run(), NOW, null, null).across().max()).isBetween(2 / 13e6, 4 / 13e6);
    }

    @Test
    void changingAlphaKeepsTheCurveAndChangingAWeightDoesNot() {
        State state = rowThree();
        ReachCurve curve = ReachCurve.of(state.run(), NOW, null, null);
        State faster = new Edits.SetLearningRate(1e-6, Optional.empty(), null).applyTo(state);
        State moved = new Edits.SetWeight(THIRD, 1e-4, Optional.empty(), null).applyTo(state);
        assertThat(curve.isOf(faster.run(), NOW.of(faster.run()))).isTrue();
        assertThat(curve.isOf(moved.run(), NOW.of(moved.run()))).isFalse();
    }

    /** 0.5 − 3000 · (4e-4 − 1/5800) at the press, whatever the weights are now. */
    @Test
    void theTangentPromisesFromWhereTheMoveBegan() {
        State state = rowThree();
        for (double w : new double[] {3e-4, 4e-4}) {
            state = new Edits.SetWeight(THIRD, w, Optional.empty(), "gesture").applyTo(heldAt(state));
        }
        Promise promise = Promise.of(state, THIRD, NOW).orElseThrow();
        assertThat(promise.predicted(4e-4)).isCloseTo(0.5 - 3000 * (4e-4 - 1 / 5800.0), within(1e-12));
        assertThat(Promise.of(state, WeightId.weight(2, 0, 0), NOW)).isEmpty();
    }

    private static State heldAt(State state) {
        return state.drag().isPresent() ? state : new Edits.Grab().applyTo(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void theGridOfTwoWeightsIsTheLossAtEveryPointAndLinesLieOnTheirLevel(State state) {
        Run run = state.run();
        WeightId first = run.setup().network().weightIds().get(0);
        WeightId second = run.setup().network().weightIds().get(1);
        Window window = new Window(
                around(run.weights().get(first)), around(run.weights().get(second)));
        PairCurve curve = PairCurve.of(run, NOW, first, second, window, window);
        Contours contours = curve.contours();
        int side = contours.n() + 1;
        for (int i = 0; i < contours.values().length; i++) {
            double x = window.across().min() + 2.0 * (i % side) / contours.n();
            double y = window.up().min() + 2.0 * (i / side) / contours.n();
            double expected = loss(run, run.weights().with(first, x).with(second, y), NOW.of(run));
            assertThat(contours.values()[i]).isCloseTo(expected, Percentage.withPercentage(1e-7));
        }
        for (int level = 0; level < contours.levels().length; level++) {
            for (double[] piece : contours.lines().get(level)) {
                double[] corner = contours.nearest(piece[0], piece[1]);
                assertThat(Math.abs(corner[0] - piece[0])).isLessThanOrEqualTo(1.01 / contours.n());
            }
        }
        double[] last = curve.way()[curve.way().length - 1];
        assertThat(last).containsExactly(run.weights().get(first), run.weights().get(second));
    }

    private static Axis.Linear around(double w) {
        return new Axis.Linear(w - 1, w + 1);
    }

    @Test
    void theWayHasAStopForEveryUpdate() {
        Run run = rowThree().run();
        double[][] way = Way.of(run, THIRD, WeightId.weight(2, 0, 1));
        // the weights before updates 1, 2 and 3, none of which has moved them yet, and those of now
        assertThat(way).hasDimensions(4, 2);
        assertThat(way[0]).containsExactly(1 / 5800.0, -3000 / 11600000.0);
    }

    /** The usual range of w²₃ is ± 2/3000 around 1/5800; nothing is wrong with it. */
    @Test
    void anAxisThatIsWorthLookingAtStays() {
        Run run = rowThree().run();
        Axis.Linear usual = new Axis.Linear(1 / 5800.0 - 2 / 3000.0, 1 / 5800.0 + 2 / 3000.0);
        assertThat(WeightCurve.suited(NOW.profile(run), THIRD, usual)).isEqualTo(usual);
    }

    /** ± 1 would take the loss up to ½ · 3000²; narrower, it stays below 100 times what it is. */
    @Test
    void anAxisOnWhichTheLossExplodesIsMadeNarrower() {
        Run run = rowThree().run();
        Axis.Linear axis = WeightCurve.suited(NOW.profile(run), THIRD, new Axis.Linear(-1, 1));
        assertThat(axis.max() - axis.min()).isLessThan(0.02);
        assertThat(axis.min()).isLessThan(1 / 5800.0);
        assertThat(axis.max()).isGreaterThan(1 / 5800.0);
    }

    /** On ± 1e-9, the loss is flat to the eye. */
    @Test
    void anAxisOnWhichTheLossIsFlatIsMadeWider() {
        Run run = rowThree().run();
        double w = 1 / 5800.0;
        Axis.Linear axis = WeightCurve.suited(NOW.profile(run), THIRD, new Axis.Linear(w - 1e-9, w + 1e-9));
        assertThat(axis.max() - axis.min()).isGreaterThan(2e-7);
    }
}
