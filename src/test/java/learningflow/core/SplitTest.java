package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0",
        "10, 0.2, 2",
        "10, 0.25, 3",
        "10, 0.24, 2",
        "3, 0.1, 0",
        "1, 0.9, 0",
        "2, 0.99, 1",
        "4, 0.999, 3"
    })
    void theShareIsRoundedAndNeverAllRowsTest(int rows, double share, int expected) {
        assertThat(Split.draw(rows, share, 7).testCount()).isEqualTo(expected);
        assertThat(Split.draw(rows, share, 7).trainingCount()).isEqualTo(rows - expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void otherSharesAreRefused(double share) {
        assertThatThrownBy(() -> Split.draw(5, share, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void everyRowIsOfOneKind(
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share,
            @ForAll long seed) {
        Split split = Split.draw(rows, share, seed);
        int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.test()))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, rows).toArray());
        assertThat(split.trainingCount()).isPositive();
        assertThat(split).isEqualTo(Split.draw(rows, share, seed));
    }

    @Test
    void anotherSeedDrawsOtherRowsAndALargerShareMoreOfTheSame() {
        int[] test = Split.draw(100, 0.2, 1).test();
        assertThat(Split.draw(100, 0.2, 2).test()).isNotEqualTo(test);
        assertThat(Split.draw(100, 0.4, 1).test()).contains(test);
    }

    @Test
    void anEpochIsEveryTrainingRowOnceAndNeverATestRow() {
        Split split = Split.draw(10, 0.3, 5);
        for (boolean shuffle : new boolean[] {false, true}) {
            Batches batches = new Batches(split, new Batching(2, shuffle, 5));
            assertThat(batches.perEpoch()).isEqualTo(4); // 2 + 2 + 2 + 1
            int[] epoch = IntStream.range(4, 8)
                    .mapToObj(batches::get)
                    .flatMapToInt(batch -> Arrays.stream(batch.rows()))
                    .toArray();
            assertThat(Arrays.stream(epoch).sorted().toArray()).isEqualTo(split.training());
            assertThat(batches.firstOf(2)).isEqualTo(batches.get(4));
        }
    }

    @Test
    void allAtOnceIsAllTrainingRows() {
        Split split = Split.draw(10, 0.3, 5);
        Batch all = new Batches(split, new Batching(Batching.ALL, false, 5)).get(0);
        assertThat(all.rows()).isEqualTo(split.training());
    }

    /** o = w·x, w = 1, ½(o−y)²; rows x = 1 … 4, y = 0, so their losses are ½, 2, 4.5 and 8. */
    private static Setup fourRows() {
        Dataset data = Examples.data(new double[][] {{1}, {2}, {3}, {4}}, new double[][] {{0}, {0}, {0}, {0}});
        return Examples.setup(Network.of(new Input(1), new Linear(1, 1, false)), data, new HalfSquaredError());
    }

    private static final Weights ONE = Examples.weights(Examples.NONE, Examples.w(new double[][] {{1}}));

    @Test
    void theLossesOfBothKindsAreMeansOfTheirRows() {
        Setup setup = fourRows().withTestShare(0.5);
        double[] losses = {0.5, 2, 4.5, 8};
        double training =
                (losses[setup.split().training()[0]] + losses[setup.split().training()[1]]) / 2;
        double test = (losses[setup.split().test()[0]] + losses[setup.split().test()[1]]) / 2;
        Evaluation evaluation = Evaluation.of(setup, ONE);
        assertThat(evaluation.meanLoss()).isEqualTo(3.75); // 15 / 4
        assertThat(evaluation.trainingLoss(setup.split())).isEqualTo(training);
        assertThat(evaluation.testLoss(setup.split())).isEqualTo(test);
        Trainer trainer = Examples.trainer(setup, ONE);
        assertThat(trainer.meanLoss()).isEqualTo(3.75);
        assertThat(trainer.trainingLoss()).isEqualTo(training);
        assertThat(trainer.testLoss()).isEqualTo(test);
    }

    @Test
    void withoutTestRowsTheirLossIsNotANumber() {
        Setup setup = fourRows();
        assertThat(Evaluation.of(setup, ONE).testLoss(setup.split())).isNaN();
        assertThat(Examples.trainer(setup, ONE).testLoss()).isNaN();
        assertThat(Evaluation.of(setup, ONE).trainingLoss(setup.split())).isEqualTo(3.75);
    }

    @Test
    void testRowsDoNotChangeWhatIsLearnt() {
        Setup setup = fourRows().withTestShare(0.25).withBatching(new Batching(Batching.ALL, false, 1));
        int test = setup.split().test()[0];
        Setup other = setup.withData(new Dataset(
                setup.data().inputs(),
                setup.data().outputs(),
                setup.data().rawX().with(test, 0, 1000),
                setup.data().rawY().with(test, 0, -1000)));
        assertThat(other.split().test()).containsExactly(test);
        Trainer one = Examples.trainer(setup, ONE);
        Trainer two = Examples.trainer(other, ONE);
        for (int i = 0; i < 5; i++) {
            one.update(setup.batches().get(i));
            two.update(other.batches().get(i));
        }
        assertThat(one.checkpoint()).isEqualTo(two.checkpoint());
    }

    @Test
    void theNormalisationIsTakenFromTheTrainingRows() {
        Setup setup = fourRows().withTestShare(0.25);
        int test = setup.split().test()[0];
        Matrix x = Matrix.of(4, 1, 1, 1, 1, 1).with((test + 1) % 4, 0, 3).with(test, 0, 11);
        Dataset data = new Dataset(List.of("x"), List.of("y"), x, Matrix.zeros(4, 1), Map.of("x", Normalisation.RANGE));
        Setup changed = setup.withData(data);
        // the training rows are 1, 1 and 3: 3 → 1; the test row (11 − 1) / 2 = 5
        assertThat(changed.data().x().get(test, 0)).isEqualTo(5);
        assertThat(changed.data().x().get((test + 1) % 4, 0)).isEqualTo(1);
        assertThat(changed.withTestShare(0).data().x().get(test, 0)).isEqualTo(1); // (11 − 1) / 10
        assertThat(changed.withLearningRate(1).data()).isSameAs(changed.data());
    }

    @Test
    void theSplitFollowsTheSeedAndTheNumberOfRows() {
        Setup setup = fourRows().withTestShare(0.5);
        assertThat(setup.withBatching(new Batching(1, false, 9)).split()).isEqualTo(Split.draw(4, 0.5, 9));
        Dataset two = Examples.data(new double[][] {{1}, {2}}, new double[][] {{0}, {0}});
        assertThat(setup.withData(two).split()).isEqualTo(Split.draw(2, 0.5, 1));
        assertThat(setup.withLearningRate(0.5).split()).isSameAs(setup.split());
    }

    @Test
    void aNormalisedDatasetKeepsItsMeanNear0() {
        double[][] x = IntStream.range(0, 1000)
                .mapToObj(i -> new double[] {1e9 + i / 10.0})
                .toArray(double[][]::new);
        double[] y = new double[1000];
        Dataset data = new Dataset(
                List.of("x"), List.of("y"), Matrix.of(x), Matrix.of(1000, 1, y), Map.of("x", Normalisation.STANDARD));
        assertThat(Arrays.stream(data.x().toArray()).sum() / 1000).isCloseTo(0, within(1e-8));
        assertThat(Arrays.stream(data.x().toArray()).map(z -> z * z).sum() / 1000)
                .isCloseTo(1, within(1e-8));
    }

    @Test
    void aSplitKnowsItsRowsAndItsShare() {
        Split split = Split.draw(10, 0.3, 5);
        assertThat(split.rows()).isEqualTo(10);
        assertThat(split.testShare()).isEqualTo(0.3);
        for (int row : split.training()) {
            assertThat(split.isTest(row)).isFalse();
        }
        for (int row : split.test()) {
            assertThat(split.isTest(row)).isTrue();
        }
    }
}
