package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final List<String> A = List.of("a");
    private static final List<String> Y = List.of("y");

    private static Dataset column(Normalisation normalisation, double... values) {
        return new Dataset(
                A, Y, Matrix.of(values.length, 1, values), Matrix.zeros(values.length, 1), Map.of("a", normalisation));
    }

    @Test
    void aRangeIsBroughtToZeroToOne() {
        // (v − 10) / (30 − 10)
        assertThat(column(Normalisation.RANGE, 20, 10, 30, 15).x()).isEqualTo(Matrix.of(4, 1, 0.5, 0, 1, 0.25));
    }

    @Test
    void aStandardisedColumnHasMeanZeroAndDeviationOne() {
        // mean 40/8 = 5; squares of the distances 9+1+1+1+0+0+4+16 = 32, 32/8 = 4, deviation 2
        Dataset data = column(Normalisation.STANDARD, 2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(data.inputScale(0)).isEqualTo(new Scale(5, 2));
        assertThat(data.x()).isEqualTo(Matrix.of(8, 1, -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2));
    }

    @Test
    void ofAColumnOfEqualValuesOnlyTheOffsetIsTaken() {
        for (Normalisation normalisation : List.of(Normalisation.RANGE, Normalisation.STANDARD)) {
            Dataset data = column(normalisation, 0.1, 0.1, 0.1);
            assertThat(data.x()).isEqualTo(Matrix.zeros(3, 1));
            assertThat(data.inputScale(0)).isEqualTo(new Scale(0.1, 1));
        }
    }

    @Test
    void rawNumbersAreWhatWasGivenAndBothDirectionsUndoEachOther() {
        Dataset data = new Dataset(
                List.of("a", "b"),
                Y,
                Matrix.of(2, 2, 100, 1, 300, 2),
                Matrix.of(2, 1, 8, 4),
                Map.of("a", Normalisation.RANGE, "y", Normalisation.STANDARD));
        assertThat(data.rawX()).isEqualTo(Matrix.of(2, 2, 100, 1, 300, 2));
        assertThat(data.x()).isEqualTo(Matrix.of(2, 2, 0, 1, 1, 2));
        assertThat(data.y()).isEqualTo(Matrix.of(2, 1, 1, -1)); // mean 6, deviation 2
        assertThat(data.reverseInputs(data.x())).isEqualTo(data.rawX());
        assertThat(data.reverseOutputs(Matrix.row(1.5))).isEqualTo(Matrix.row(9.0)); // 1.5 · 2 + 6
        assertThat(data.normaliseInputs(Matrix.row(200, 7))).isEqualTo(Matrix.row(0.5, 7));
    }

    @Test
    void withoutNormalisationRawAndNormalisedAreTheSame() {
        Dataset data = new Dataset(A, Y, Matrix.of(1, 1, 3), Matrix.of(1, 1, 4));
        assertThat(data.x()).isSameAs(data.rawX());
        assertThat(data.reverseOutputs(Matrix.row(-0.5))).isEqualTo(Matrix.row(-0.5));
    }

    @Test
    void noZeroIsNegative() {
        Scale scale = new Scale(-0.0, 2);
        assertThat(scale.offset()).isEqualTo(0.0);
        assertThat(1 / scale.apply(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(1 / scale.reverse(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void tinyAndHugeColumnsKeepTheirDifferences() {
        double tiny = Double.MIN_VALUE;
        double huge = Double.MAX_VALUE;
        assertThat(column(Normalisation.RANGE, 0, tiny).x()).isEqualTo(Matrix.of(2, 1, 0, 1));
        assertThat(column(Normalisation.STANDARD, 0, tiny).x().isFinite()).isTrue();
        assertThat(column(Normalisation.STANDARD, -huge, huge).x()).isEqualTo(Matrix.of(2, 1, -1, 1));
        assertThat(column(Normalisation.RANGE, -huge, huge).x()).isEqualTo(Matrix.of(2, 1, 0, 2));
        assertThat(column(Normalisation.STANDARD, 1e-200, 3e-200).x()).isEqualTo(Matrix.of(2, 1, -1, 1));
    }

    @Test
    void aNewNameTakesTheNormalisationAlong() {
        Dataset data = column(Normalisation.RANGE, 1, 3).withName(false, 0, "b");
        assertThat(data.inputs()).containsExactly("b");
        assertThat(data.normalisation()).isEqualTo(Map.of("b", Normalisation.RANGE));
        assertThat(data.x()).isEqualTo(Matrix.of(2, 1, 0, 1));
    }

    @Test
    void aNameOnBothSidesKeepsItsNormalisationOnTheOther() {
        Dataset data =
                new Dataset(A, A, Matrix.of(2, 1, 0, 4), Matrix.of(2, 1, 0, 8), Map.of("a", Normalisation.RANGE));
        assertThat(data.withName(true, 0, "b").normalisation())
                .isEqualTo(Map.of("a", Normalisation.RANGE, "b", Normalisation.RANGE));
    }

    @Test
    void aNormalisationOfNoColumnIsRefused() {
        assertThatThrownBy(() -> column(Normalisation.NONE, 1).withNormalisation("b", Normalisation.RANGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void takingANormalisationBackIsAsIfThereHadNeverBeenOne() {
        Dataset plain = column(Normalisation.NONE, 1, 3);
        Dataset scaled = plain.withNormalisation("a", Normalisation.RANGE);
        assertThat(scaled).isNotEqualTo(plain);
        assertThat(scaled.holdsSame(plain)).isTrue();
        assertThat(scaled.withNormalisation("a", Normalisation.NONE)).isEqualTo(plain);
    }
}
