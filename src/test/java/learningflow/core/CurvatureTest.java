package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurvatureTest {
    /** H = x xᵀ for one linear neuron with ½(o−y)², the ReLU's slope being 1: λ_max = |x|² = 2000² + 3000². */
    @Test
    void theThirdRowOfTheExampleBendsBy13Million() {
        Curvature curvature = Curvature.of(Examples.article(), Examples.articleWeights(), 2);
        assertThat(curvature.largest()).isCloseTo(13_000_000, Percentage.withPercentage(1e-10));
        assertThat(curvature.largestRate()).isCloseTo(2 / 13e6, Percentage.withPercentage(1e-10));
        assertThat(curvature.settled()).isTrue();
    }

    /** Σ x xᵀ / 3 of the three rows, its largest eigenvalue by the power method on paper: 4.909…e6. */
    @Test
    void allThreeRowsTogetherBendLess() {
        double[][] x = {{100, 2000, 100}, {200, 0, 0}, {0, 2000, 3000}};
        DMatrixRMaj hessian = new DMatrixRMaj(3, 3);
        for (double[] row : x) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    hessian.add(i, j, row[i] * row[j] / 3);
                }
            }
        }
        Curvature curvature = Curvature.of(Examples.article(), Examples.articleWeights(), 0, 1, 2);
        assertThat(curvature.largest()).isCloseTo(largest(hessian), Percentage.withPercentage(1e-7));
        assertThat(curvature.largestRate()).isCloseTo(4.074e-7, within(5e-11));
    }

    private static double largest(DMatrixRMaj symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(symmetric.numRows, false, true);
        assertThat(eigen.decompose(symmetric.copy())).isTrue();
        return IntStream.range(0, symmetric.numRows)
                .mapToDouble(i -> eigen.getEigenvalue(i).getReal())
                .max()
                .orElseThrow();
    }

    /** A network, where its δw can be had at any weights. */
    private record Case(Setup setup, Weights weights, int[] rows, long seed) {
        Weights gradient(Weights at) {
            return Examples.trace(setup, at, rows).dw();
        }

        List<WeightId> movable() {
            return setup.network().weightIds().stream()
                    .filter(id -> !setup.frozen().contains(id))
                    .toList();
        }

        /** By central differences of δw, made symmetric. */
        DMatrixRMaj hessian() {
            List<WeightId> ids = movable();
            DMatrixRMaj hessian = new DMatrixRMaj(ids.size(), ids.size());
            double h = 1e-5;
            for (int j = 0; j < ids.size(); j++) {
                double w = weights.get(ids.get(j));
                Weights above = gradient(weights.with(ids.get(j), w + h));
                Weights below = gradient(weights.with(ids.get(j), w - h));
                for (int i = 0; i < ids.size(); i++) {
                    double slope = (above.get(ids.get(i)) - below.get(ids.get(i))) / (2 * h);
                    hessian.add(i, j, slope / 2);
                    hessian.add(j, i, slope / 2);
                }
            }
            return hessian;
        }

        boolean isFarFromKinks() {
            int[] places = rows;
            Trace trace = Examples.trace(setup, weights, places);
            for (int k = 2; k <= setup.network().size(); k++) {
                for (double kink : setup.network().layer(k).kinks()) {
                    for (double x : trace.o(k - 1).toArray()) {
                        if (Math.abs(x - kink) < 1e-2) {
                            return false;
                        }
                    }
                }
            }
            double[] o = trace.o(trace.layers()).toArray();
            return IntStream.range(0, o.length)
                    .noneMatch(i -> setup.loss()
                            .kinkBetween(o[i] - 1e-3, o[i] + 1e-3, trace.y().get(i)));
        }

        @Override
        public String toString() {
            return seed + ": " + setup.network() + " " + setup.loss();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; cases.size() < 60; seed++) {
            Random random = new Random(seed);
            Setup setup = RandomNetworks.setup(random, 3);
            Weights weights = RandomNetworks.weights(random, setup.network());
            Case one = new Case(setup, weights, new int[] {0, 1, 2}, seed);
            if (one.isFarFromKinks() && !one.movable().isEmpty()) {
                cases.add(one);
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsTheLargestEigenvalueOfAHessianByDifferences(Case one) {
        DMatrixRMaj hessian = one.hessian();
        double size = 0;
        for (double x : hessian.data) {
            size = Math.max(size, Math.abs(x));
        }
        Curvature found = Curvature.of(one.setup(), one.weights(), one.rows());
        assertThat(found.largest())
                .isCloseTo(largest(hessian), within(1e-3 * Math.abs(largest(hessian)) + 1e-7 * (1 + size)));
    }

    @Test
    void whereNothingMayMoveNothingBends() {
        Setup frozen = Examples.article().withFrozen(Frozen.NONE.with(2, false, true));
        Curvature curvature = Curvature.of(frozen, Examples.articleWeights(), 2);
        assertThat(curvature.largest()).isZero();
        assertThat(curvature.largestRate()).isInfinite();
    }

    /** With w²₃ frozen only 2000² is left of row 3. */
    @Test
    void frozenWeightsAreNoPartOfIt() {
        Frozen third = Frozen.NONE.toggled(Examples.article().network(), WeightId.weight(2, 0, 2));
        Curvature curvature = Curvature.of(Examples.article().withFrozen(third), Examples.articleWeights(), 2);
        assertThat(curvature.largest()).isCloseTo(4_000_000, Percentage.withPercentage(1e-10));
    }

    /** A blocked ReLU: the loss does not depend on the weights. */
    @Test
    void aBlockedFlowHasNoLimit() {
        Weights blocked = Examples.weights(Examples.NONE, Examples.w(new double[][] {{-1, -1, -1}}), Examples.NONE);
        assertThat(Curvature.of(Examples.article(), blocked, 2).largestRate()).isInfinite();
    }

    /**
     * One logistic neuron far on the wrong side: σ = σ(−3) = 0.0474, σ′ = σ(1 − σ) = 0.0452, σ″ = σ′(1 − 2σ) = 0.0409; of
     * ½(σ − 1)² the second derivative is σ′² + (σ − 1)σ″ = 0.0020 − 0.0390.
     */
    @Test
    void whereTheLossBendsDownwardsThereIsNoLimit() {
        Network network = Network.of(new Input(1), new Linear(1, 1, false), new Logistic(1));
        Setup setup = Examples.setup(
                network, Examples.data(new double[][] {{1}}, new double[][] {{1}}), new HalfSquaredError());
        Weights weights = Examples.weights(Examples.NONE, Examples.w(new double[][] {{-3}}), Examples.NONE);
        Curvature curvature = Curvature.of(setup, weights, 0);
        assertThat(curvature.largest()).isCloseTo(-0.0369, within(1e-4));
        assertThat(curvature.largestRate()).isInfinite();
    }

    @Test
    void notANumberStaysNotANumber() {
        Weights broken =
                Examples.weights(Examples.NONE, Examples.w(new double[][] {{Double.NaN, 1, 1}}), Examples.NONE);
        assertThat(Curvature.of(Examples.article(), broken, 2).largestRate()).isNaN();
    }
}
