package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningflow.core.WeightId;
import learningflow.view.Examples;
import org.junit.jupiter.api.Test;

class WeightRangesTest {
    private final WeightRanges ranges = new WeightRanges(Examples.article());

    @Test
    void aRangeSuitsTheLargestInputOfItsWeight() {
        // spread of y 1; largest inputs 200, 2000, 3000: ± 2/200, ± 2/2000, ± 2/3000
        assertReach(ranges.of(WeightId.weight(2, 0, 0)), 1 / 200.0, 0.01);
        assertReach(ranges.of(WeightId.weight(2, 0, 1)), -3 / 11600.0, 0.001);
        assertReach(ranges.of(WeightId.weight(2, 0, 2)), 1 / 5800.0, 2 / 3000.0);
    }

    @Test
    void aDeeperWeightsInputIsTheOutputOfTheLayerBefore() {
        WeightRanges xor = new WeightRanges(Examples.xor());
        // tanh(0.8·a − 0.6·b + 0.1) is largest in size at (1, 0): tanh 0.9
        assertReach(xor.of(WeightId.weight(4, 0, 0)), 0.7, 2 / Math.tanh(0.9));
        // tanh(0.5·a + 0.9·b − 0.2) at (1, 1): tanh 1.2
        assertReach(xor.of(WeightId.weight(4, 0, 1)), -0.4, 2 / Math.tanh(1.2));
    }

    @Test
    void aBiasHasTheInputOne() {
        assertReach(new WeightRanges(Examples.xor()).of(WeightId.bias(2, 1)), -0.2, 2);
    }

    @Test
    void aTypedValueBeyondWidensUntilItIsNarrowedAgain() {
        WeightId id = WeightId.weight(2, 0, 0);
        ranges.widen(id, 3);
        assertThat(ranges.of(id).max()).isEqualTo(3);
        assertThat(ranges.of(id).min()).isEqualTo(1 / 200.0 - 0.01);
        ranges.narrow();
        assertReach(ranges.of(id), 1 / 200.0, 0.01);
    }

    @Test
    void theLearningRateHasThreePowersOfTenOnEitherSideWithinItsLimits() {
        assertThat(ranges.rate().min()).isEqualTo(-10, within(1e-12));
        assertThat(ranges.rate().max()).isEqualTo(-4, within(1e-12));
        assertThat(new WeightRanges(Examples.xor()).rate().max()).isEqualTo(1, within(1e-12));
        ranges.widenRate(100);
        assertThat(ranges.rate().max()).isEqualTo(2, within(1e-12));
    }

    private static void assertReach(Range range, double initial, double reach) {
        assertThat(range.initial()).isEqualTo(initial, within(1e-15));
        assertThat(range.min()).isEqualTo(initial - reach, within(1e-12));
        assertThat(range.max()).isEqualTo(initial + reach, within(1e-12));
    }
}
