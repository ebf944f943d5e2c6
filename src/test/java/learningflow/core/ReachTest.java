package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far along a direction, and the profile of the loss that it is read from. */
class ReachTest {
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(5e-5);

    private static Reach reach(Setup setup, Weights weights, int... rows) {
        Profile profile = new Profile(setup, weights, rows);
        Weights gradient = profile.gradient();
        Weights direction = Direction.of(setup, Checkpoint.start(weights, setup.optimizer()), gradient);
        return Reach.of(
                alpha -> profile.along(direction, alpha), Direction.dot(gradient, direction), setup.learningRate());
    }

    /** Row 3: φ(α) = ½ (1 − 13e6 α)²; 0 at 1/13e6, and ½ again at 2/13e6. */
    @Test
    void theExampleGoesDownToOneThirteenMillionthAndIsBackAtTwo() {
        Reach reach = reach(Examples.article(), Examples.articleWeights(), 2);
        assertThat(reach.now()).isEqualTo(0.5);
        assertThat(reach.slope()).isEqualTo(-13e6);
        assertThat(reach.lowest()).isCloseTo(1 / 13e6, SIX_DIGITS);
        assertThat(reach.lowestLoss()).isCloseTo(0, within(1e-12));
        assertThat(reach.back()).isCloseTo(2 / 13e6, SIX_DIGITS);
    }

    /**
     * All rows: o = W x is 0, 1, 0 and δ are 0, 0, −⅓ so δw = −⅓ (0, 2000, 3000); along d = ⅓ (0, 2000, 3000) the outputs are
     * α·⅓·4.3e6, 1 and α·⅓·13e6. With a = 4.3e6 and b = 13e6, the loss ⅙ ((αa/3)² + (1 − αb/3)²) is ⅙ again at
     * α = 6b/(a² + b²) and lowest at half of it.
     */
    @Test
    void allRowsFallALittleFurtherThanTheyAreStable() {
        double a = 4.3e6;
        double b = 13e6;
        Reach reach = reach(Examples.article(), Examples.articleWeights(), 0, 1, 2);
        assertThat(reach.back()).isCloseTo(6 * b / (a * a + b * b), SIX_DIGITS).isCloseTo(4.160e-7, within(5e-11));
        assertThat(reach.lowest()).isCloseTo(3 * b / (a * a + b * b), SIX_DIGITS);
    }

    /** Row 3: W x is −6000/11600 + 3000 w³ whatever w¹ is; at the start 0, so δ = −1 and δw = −(0, 2000, 3000). */
    @Test
    void eachQuestionStartsFromTheSameWeights() {
        Profile profile = new Profile(Examples.article(), Examples.articleWeights(), 2);
        WeightId w1 = WeightId.weight(2, 0, 0);
        WeightId w3 = WeightId.weight(2, 0, 2);
        double missing = 6000 / 11600.0;
        assertThat(profile.at(w3, 1 / 3000.0)).isCloseTo(0.5 * missing * missing, within(1e-12));
        assertThat(profile.at(w1, 7)).isEqualTo(0.5);
        assertThat(profile.at(w1, 7, w3, 1 / 3000.0)).isCloseTo(0.5 * missing * missing, within(1e-12));
        assertThat(profile.at(w1, 7, w1, 7)).isEqualTo(0.5);
        profile.at(w3, 1 / 3000.0);
        assertThat(profile.gradient().layer(2).w().row(0)).containsExactly(0, -2000, -3000);
        profile.at(w3, 1 / 3000.0);
        assertThat(profile.now()).isEqualTo(0.5);
    }

    @Test
    void aLossThatKeepsFallingHasNoLimit() {
        Reach reach = Reach.of(alpha -> 1 / (1 + alpha), -1, 0.1);
        assertThat(reach.back()).isInfinite();
        assertThat(reach.lowest()).isInfinite();
        assertThat(reach.searched()).isGreaterThan(1000);
    }

    @Test
    void aLossThatRisesAtOnceHasNoReach() {
        assertThat(Reach.of(alpha -> 1 + alpha, 1, 0.1).falls()).isFalse();
        // a slope that holds on the other side of a kink only
        assertThat(Reach.of(alpha -> 1 + alpha, -1, 0.1).falls()).isFalse();
    }

    /** 1 − α up to 1, then up steeply: back at 1 + 1/1e9. */
    @Test
    void aWallRightBehindTheLowestPointIsFound() {
        Reach reach = Reach.of(alpha -> alpha <= 1 ? 1 - 0.5 * alpha : 0.5 + 1e9 * (alpha - 1), -0.5, 1e-3);
        assertThat(reach.lowest()).isCloseTo(1, within(1e-8));
        assertThat(reach.back()).isCloseTo(1 + 0.5e-9, within(1e-15));
    }

    @Test
    void aLossThatOverflowsIsNoLowerThanNow() {
        Reach reach = Reach.of(alpha -> alpha < 3 ? 1 / (1 + alpha) : Double.NaN, -1, 0.1);
        assertThat(reach.back()).isCloseTo(3, within(1e-12));
    }

    /** 1 − α up to 1e-15, then 2: the first step that shows, 16 roundings of 1, is 3.55e-15 and goes too far. */
    @Test
    void aDipBeforeTheFirstStepIsFound() {
        Reach reach = Reach.of(alpha -> alpha < 1e-15 ? 1 - alpha : 2, -1, 1e-3);
        assertThat(reach.back()).isCloseTo(1e-15, SIX_DIGITS);
        assertThat(reach.lowest()).isBetween(7e-16, 1e-15);
        assertThat(reach.lowestLoss()).isLessThan(1);
    }

    /** 1 − α, to which the sums of a large network add 60 roundings: only beyond 60 roundings, 1.3e-14, does it show. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 8.75, 1e6})
    void aFallThatRoundingHidesAtFirstIsFound(double inUse) {
        double noise = 60 * Math.ulp(1.0);
        Reach reach = Reach.of(alpha -> alpha == 0 ? 1 : alpha < 1 ? 1 - alpha + noise : alpha, -1, inUse);
        assertThat(reach.falls()).isTrue();
        assertThat(reach.back()).isCloseTo(1, SIX_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 1e6})
    void aLossThatOnlyRoundingChangesDoesNotFall(double inUse) {
        Reach reach = Reach.of(alpha -> alpha == 0 ? 1 : 1 + 3 * Math.ulp(1.0), -1, inUse);
        assertThat(reach.falls()).isFalse();
    }

    /** The example's parabola, lowest at 1/13,000,000, whatever α somebody has typed. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1e3, 1e12, 1e100, 1e308})
    void howFarOneMayGoDoesNotDependOnTheAlphaInUse(double inUse) {
        Reach reach = Reach.of(alpha -> 0.5 * Math.pow(1 - 13e6 * alpha, 2), -13e6, inUse);
        assertThat(reach.back()).isCloseTo(2 / 13e6, Percentage.withPercentage(1e-4));
        assertThat(reach.lowest()).isCloseTo(1 / 13e6, Percentage.withPercentage(1e-4));
    }

    @Test
    void notANumberIsNoReach() {
        assertThat(Reach.of(alpha -> Double.NaN, -1, 0.1).back()).isNaN();
        assertThat(Reach.of(alpha -> 1, Double.NaN, 0.1).back()).isNaN();
    }

    static Stream<Long> seeds() {
        return new Random(4).longs(40).boxed();
    }

    /** For every optimizer: the profile at the α in use is what the update came to. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theProfileAlongTheDirectionIsWhatTheUpdateDoes(long seed) {
        Random random = new Random(seed);
        Setup setup = RandomNetworks.setup(random, 4);
        Weights weights = RandomNetworks.weights(random, setup.network());
        Trainer trainer = Examples.trainer(setup.withBatching(new Batching(3, false, 1)), weights);
        trainer.update(new Batch(0, 1, 0, 1, 2)); // so that there is something to remember
        Checkpoint start = trainer.checkpoint();
        Trace trace = trainer.trace(new Batch(1, 1, 1, 2, 3), 2);
        Profile profile = new Profile(setup, start.weights(), 1, 2, 3);
        assertThat(profile.now()).isEqualTo(trace.loss());
        assertThat(profile.gradient()).isEqualTo(trace.dw());
        Weights direction = Direction.of(setup, start, trace.dw());
        double along = profile.along(direction, setup.learningRate());
        assertThat(along).isCloseTo(trace.lossAfter(), within(1e-9 * Math.max(1, Math.abs(along))));
        double promised = trace.loss() + setup.learningRate() * Direction.dot(trace.dw(), direction);
        assertThat(promised).isCloseTo(trace.predictedLoss(), within(1e-9 * Math.max(1, Math.abs(promised))));
    }

    /** Replacing one weight, or two, is what a trace with these weights says; and δw is the slope of the profile there. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theProfileOfAWeightIsTheLossWithThatWeight(long seed) {
        Random random = new Random(seed);
        Setup setup = RandomNetworks.setup(random, 4);
        Weights weights = RandomNetworks.weights(random, setup.network());
        Profile profile = new Profile(setup, weights, 0, 1, 3);
        WeightId first = setup.network().weightIds().get(0);
        WeightId last =
                setup.network().weightIds().get(setup.network().weightIds().size() - 1);
        Weights moved = weights.with(first, 0.3);
        assertThat(profile.at(first, 0.3))
                .isEqualTo(Examples.trace(setup, moved, 0, 1, 3).loss());
        assertThat(profile.at(first, 0.3, last, -0.2))
                .isEqualTo(
                        Examples.trace(setup, moved.with(last, -0.2), 0, 1, 3).loss());
        assertThat(profile.now())
                .isEqualTo(Examples.trace(setup, weights, 0, 1, 3).loss());
    }

    /** More rows than go through at once. */
    @Test
    void manyRowsAreOneMean() {
        int rows = 1000;
        double[][] x = new double[rows][];
        double[][] y = new double[rows][];
        for (int row = 0; row < rows; row++) {
            x[row] = Examples.numbers(row % 7, row % 11);
            y[row] = Examples.numbers(row % 3);
        }
        Network network = Network.of(new Input(2), new Linear(2, 1, true));
        Setup setup = Examples.setup(network, Examples.data(x, y), new HalfSquaredError());
        Weights weights = Examples.weights(Examples.NONE, Examples.wb(new double[][] {{0.1, 0.2}}, 0.3));
        int[] all = java.util.stream.IntStream.range(0, rows).toArray();
        Profile profile = new Profile(setup, weights, all);
        Trace whole = Examples.trace(setup, weights, all);
        assertThat(profile.now()).isEqualTo(whole.loss());
        Weights gradient = profile.gradient();
        for (WeightId id : network.weightIds()) {
            assertThat(gradient.get(id)).isCloseTo(whole.dw().get(id), Percentage.withPercentage(1e-9));
        }
    }
}
