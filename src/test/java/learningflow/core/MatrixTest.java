package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
    /** 1 2 3 / 4 5 6 / 1 2 3. */
    private static final Matrix NUMBERS = Matrix.of(3, 3, 1, 2, 3, 4, 5, 6, 1, 2, 3);

    private static final Matrix WIDE = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3"})
    void aPlaceOutsideIsRefused(int row, int column) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> WIDE.get(row, column));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> WIDE.with(row, column, 1));
    }

    @Test
    void rowsAreSelectedInTheOrderAskedFor() {
        assertThat(WIDE.selectRows(1, 0, 1)).isEqualTo(Matrix.of(3, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6));
        assertThat(WIDE.selectRows()).isEqualTo(Matrix.zeros(0, 3));
    }

    @Test
    void aRowIsFoundWhereItStandsFirst() {
        assertThat(NUMBERS.indexOfRow(Matrix.row(1, 2, 3))).isZero();
        assertThat(NUMBERS.indexOfRow(Matrix.row(4, 5, 6))).isEqualTo(1);
        assertThat(Matrix.of(3, 1, 7, 8, 9).indexOfRow(Matrix.row(9.0))).isEqualTo(2);
        assertThat(NUMBERS.indexOfRow(Matrix.row(2, 3, 4))).isEqualTo(-1);
        assertThat(NUMBERS.indexOfRow(Matrix.row(1, 2))).isEqualTo(-1);
        assertThat(Matrix.row(Double.NaN).indexOfRow(Matrix.row(Double.NaN))).isZero();
    }

    @Test
    void aChangeIsACopy() {
        assertThat(WIDE.with(1, 0, 9)).isEqualTo(Matrix.of(2, 3, 1, 2, 3, 9, 5, 6));
        assertThat(WIDE.withRow(1, 7, 8, 9)).isEqualTo(Matrix.of(2, 3, 1, 2, 3, 7, 8, 9));
        assertThat(WIDE).isEqualTo(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> WIDE.withRow(2, 1, 2, 3));
        assertThat(1 / WIDE.with(0, 0, -0.0).get(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theLargestIsByAbsoluteValueAndNotANumberCountsMost() {
        assertThat(Matrix.row(2, -5, 3).maxAbs()).isEqualTo(5);
        assertThat(Matrix.row(2, Double.NaN, 3).maxAbs()).isNaN();
        assertThat(Matrix.EMPTY.maxAbs()).isZero();
    }

    @Test
    void oneNumberThatIsNotFiniteIsEnough() {
        assertThat(WIDE.isFinite()).isTrue();
        assertThat(WIDE.with(1, 2, Double.NaN).isFinite()).isFalse();
        assertThat(WIDE.with(0, 0, Double.NEGATIVE_INFINITY).isFinite()).isFalse();
    }

    @Test
    void theSameNumbersInAnotherShapeAreAnotherMatrix() {
        assertThat(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)).isNotEqualTo(WIDE);
        assertThat(Matrix.zeros(1, 0)).isNotEqualTo(Matrix.zeros(2, 0));
        assertThat(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6)).hasSameHashCodeAs(WIDE);
    }

    /** 1·(1 − 0) + 2·(4 − 2); what stays promises nothing, whatever its slope. */
    @Test
    void theChangePromisedLeavesOutWhatStays() {
        Matrix gradient = Matrix.row(1, 2, Double.POSITIVE_INFINITY);
        assertThat(gradient.dotDifference(Matrix.row(0, 2, 5), Matrix.row(1, 4, 5)))
                .isEqualTo(5);
    }
}
