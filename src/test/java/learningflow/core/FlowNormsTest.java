package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowNormsTest {
    @Test
    void itIsTheLengthAndItsSquareCannotOverflow() {
        assertThat(FlowNorms.norm(Matrix.of(2, 1, 3, -4))).isEqualTo(5);
        assertThat(FlowNorms.norm(Matrix.row(2, 4, 4))).isEqualTo(6);
        assertThat(FlowNorms.norm(Matrix.row(3e200, 4e200))).isCloseTo(5e200, within(1e186));
        assertThat(FlowNorms.norm(Matrix.row(3e-200, 4e-200))).isCloseTo(5e-200, within(1e-214));
        assertThat(FlowNorms.norm(Matrix.row(0, 0))).isZero();
        assertThat(FlowNorms.norm(Matrix.row(1, Double.NaN))).isNaN();
        assertThat(FlowNorms.norm(Matrix.row(1, Double.NEGATIVE_INFINITY))).isInfinite();
    }

    /** o = 0, y = 1: δ⁴ = −1; ReLU at 0 has the slope 1, so δ³ = −1 as well; δ² = δ¹ = −W. */
    @Test
    void anUpdateHasOneOfEachLayerAndOneOfTheLoss() {
        FlowNorms norms = FlowNorms.of(Examples.trace(Examples.article(), Examples.articleWeights(), 2));
        double w = Math.sqrt(Math.pow(1 / 200.0, 2) + Math.pow(3 / 11600.0, 2) + Math.pow(1 / 5800.0, 2));
        assertThat(norms.norms()).hasSize(4);
        assertThat(norms.of(4)).isEqualTo(1);
        assertThat(norms.of(3)).isEqualTo(1);
        assertThat(norms.of(2)).isCloseTo(w, within(1e-17));
        assertThat(norms.of(1)).isCloseTo(w, within(1e-17));
    }

    @Test
    void theLargestIsTheLargestFiniteOne() {
        assertThat(new FlowNorms(List.of(1.0, Double.POSITIVE_INFINITY, 3.0, Double.NaN, 2.0)).largest())
                .isEqualTo(3);
        assertThat(new FlowNorms(List.of(Double.NaN)).largest()).isZero();
    }
}
