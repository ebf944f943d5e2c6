package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossLineTest {
    private static final LossLine LINE = new LossLine(new int[] {0, 10, 20, 50}, new double[] {4, 3, 2, 1});

    @ParameterizedTest
    @CsvSource({
        "-3, 0", "0, 0", "4, 0", "5, 0", "6, 1", "10, 1", "15, 1", "15.4, 2", "34, 2", "36, 3", "50, 3", "999, 3"
    })
    void theNearestPointIsFoundTheEarlierOneIfBothAreAsNear(double update, int point) {
        assertThat(LINE.nearest(update)).isEqualTo(point);
    }

    @Test
    void theNearestToTheOnlyPointIsThat() {
        LossLine one = new LossLine(new int[] {0}, new double[] {4});
        assertThat(one.nearest(7)).isZero();
        assertThat(one.last()).isEqualTo(4);
    }

    @Test
    void placesAreEvenAndBothEndsAreAmongThem() {
        assertThat(LossLine.places(0)).containsExactly(0);
        assertThat(LossLine.places(3)).containsExactly(0, 1, 2, 3);
        assertThat(LossLine.places(999)).hasSize(1000).startsWith(0, 1, 2).endsWith(998, 999);
        assertThat(LossLine.places(1998)).hasSize(1000).startsWith(0, 2, 4).endsWith(1996, 1998);
    }

    @Test
    void ofACurveItTakesWhatIsKnownAndTheLast() {
        assertThat(LossLine.of(7, i -> i % 3 == 0, i -> 10 - i))
                .isEqualTo(new LossLine(new int[] {0, 3, 6, 7}, new double[] {10, 7, 4, 3}));
        LossLine long1 = LossLine.of(4000, i -> true, i -> i);
        assertThat(long1.size()).isEqualTo(1000);
        assertThat(long1.update(999)).isEqualTo(4000);
        assertThat(long1.loss(999)).isEqualTo(4000);
    }

    @Test
    void itIsAValueOfBothItsLists() {
        assertThat(new LossLine(new int[] {0, 1}, new double[] {4, Double.NaN}))
                .isEqualTo(new LossLine(new int[] {0, 1}, new double[] {4, Double.NaN}))
                .isNotEqualTo(new LossLine(new int[] {0, 2}, new double[] {4, Double.NaN}))
                .isNotEqualTo(new LossLine(new int[] {0, 1}, new double[] {4, 3}))
                .hasSameHashCodeAs(new LossLine(new int[] {0, 1}, new double[] {4, Double.NaN}));
    }

    @Test
    void updatesAscendFromZeroAndEachHasItsLoss() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LossLine(new int[] {-1, 2}, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LossLine(new int[] {0, 2, 2}, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LossLine(new int[] {0, 1}, new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LossLine(new int[0], new double[0]));
    }
}
