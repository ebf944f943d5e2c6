package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    /** L2: 3 inputs, 2 neurons with biases; L3: 2 inputs, 1 neuron without. */
    private static final Network NETWORK = Network.of(new Input(3), new Linear(3, 2, true), new Linear(2, 1, false));

    private static final Weights WEIGHTS = Examples.weights(
            Examples.NONE, Examples.wb(new double[][] {{1, 2, 3}, {4, 5, 6}}, 7, 8), Examples.w(new double[][] {{9, 10}
            }));

    @Test
    void theyAreComparedLayerByLayerWeightsBeforeBiases() {
        Weights other = Examples.weights(
                Examples.NONE,
                Examples.wb(new double[][] {{-1, -2, -3}, {-4, -5, -6}}, -7, -8),
                Examples.w(new double[][] {{-9, -10}}));
        List<String> heard = new ArrayList<>();
        WEIGHTS.compare(other, (layer, bias, i, here, there) -> {
            assertThat(there).isEqualTo(-here);
            WeightId id = WEIGHTS.id(layer, bias, i);
            assertThat(WEIGHTS.get(id)).isEqualTo(here);
            assertThat(id.isBias()).isEqualTo(bias);
            heard.add(layer + (bias ? " b" : " w") + i + "=" + here);
        });
        assertThat(heard)
                .containsExactly(
                        "2 w0=1.0",
                        "2 w1=2.0",
                        "2 w2=3.0",
                        "2 w3=4.0",
                        "2 w4=5.0",
                        "2 w5=6.0",
                        "2 b0=7.0",
                        "2 b1=8.0",
                        "3 w0=9.0",
                        "3 w1=10.0");
    }

    @Test
    void aPlaceIsByRowsOfTheMatrix() {
        assertThat(WEIGHTS.id(2, false, 4)).isEqualTo(WeightId.weight(2, 1, 1));
        assertThat(WEIGHTS.id(2, false, 2)).isEqualTo(WeightId.weight(2, 0, 2));
        assertThat(WEIGHTS.id(2, true, 1)).isEqualTo(WeightId.bias(2, 1));
        assertThat(WEIGHTS.with(WeightId.weight(2, 1, 1), 0).get(WeightId.weight(2, 1, 1)))
                .isZero();
        assertThat(WEIGHTS.with(WeightId.bias(2, 1), 0.5).layer(2).b()).isEqualTo(Matrix.row(7, 0.5));
    }

    @Test
    void theyAreCountedWithTheirBiases() {
        assertThat(WEIGHTS.count()).isEqualTo(10);
        Checkpoint start = Checkpoint.start(WEIGHTS, new Adam(0.9, 0.999, 1e-8));
        assertThat(start.count()).isEqualTo(30);
        Weights other = WEIGHTS.with(WeightId.bias(2, 0), 0);
        Checkpoint changed = new Checkpoint(WEIGHTS, start.memories(), 4).withWeights(other);
        assertThat(changed).isEqualTo(new Checkpoint(other, start.memories(), 4));
    }

    /** One thing too many, too few or of another shape, everything else right. */
    @Test
    void theyFitTheNetworkOfTheirShapesOnly() {
        assertThat(WEIGHTS.fits(NETWORK)).isTrue();
        LayerWeights last = WEIGHTS.layer(3);
        Matrix w = WEIGHTS.layer(2).w();
        Matrix b = WEIGHTS.layer(2).b();
        assertThat(Examples.weights(Examples.NONE, WEIGHTS.layer(2)).fits(NETWORK))
                .isFalse();
        assertThat(Examples.weights(last, WEIGHTS.layer(2), last).fits(NETWORK)).isFalse();
        for (Matrix wrong : List.of(Matrix.EMPTY, Matrix.zeros(3, 3), Matrix.zeros(2, 2), Matrix.zeros(3, 2))) {
            assertThat(WEIGHTS.withLayer(2, new LayerWeights(wrong, b)).fits(NETWORK))
                    .isFalse();
        }
        for (Matrix wrong : List.of(Matrix.EMPTY, Matrix.zeros(1, 3), Matrix.zeros(2, 2), Matrix.zeros(2, 1))) {
            assertThat(WEIGHTS.withLayer(2, new LayerWeights(w, wrong)).fits(NETWORK))
                    .isFalse();
        }
        // L3 has no biases
        assertThat(WEIGHTS.withLayer(3, new LayerWeights(last.w(), Matrix.row(1.0)))
                        .fits(NETWORK))
                .isFalse();
        assertThat(WEIGHTS.withLayer(3, Examples.NONE).fits(NETWORK)).isFalse();
    }

    @Test
    void aMemoryOfAnotherShapeDoesNotFitEither() {
        Setup setup = Examples.setup(
                        NETWORK,
                        Examples.data(new double[][] {{1, 2, 3}}, new double[][] {{0}}),
                        new HalfSquaredError())
                .withOptimizer(new Momentum(0.9));
        assertThat(new Checkpoint(WEIGHTS, List.of(WEIGHTS), 1).fits(setup)).isTrue();
        assertThat(new Checkpoint(WEIGHTS, List.of(WEIGHTS.withLayer(3, Examples.NONE)), 1).fits(setup))
                .isFalse();
    }

    @Test
    void aWeightOrABiasThatIsNotFiniteBreaksALayer() {
        LayerWeights layer = WEIGHTS.layer(2);
        assertThat(layer.isBroken()).isFalse();
        assertThat(layer.with(WeightId.weight(2, 1, 2), Double.NaN).isBroken()).isTrue();
        assertThat(layer.with(WeightId.bias(2, 1), Double.POSITIVE_INFINITY).isBroken())
                .isTrue();
    }
}
