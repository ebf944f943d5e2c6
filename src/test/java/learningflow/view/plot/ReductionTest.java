package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import learningflow.state.Series;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final int MANY = 100_000;

    @Test
    void fewPointsStayAsTheyAre() {
        List<Reduction.Stroke> strokes = reduce(4, 300, false, 3, 1, 4, 1);
        assertThat(strokes).hasSize(1);
        assertThat(strokes.get(0).places()).containsExactly(0, 1, 2, 3);
        assertThat(strokes.get(0).values()).containsExactly(3, 1, 4, 1);
    }

    @Test
    void ofManyPointsTheExtremesAreKept() {
        // 1,000 zeros, one peak and one dip: both must be seen, wherever they are
        List<Reduction.Stroke> strokes =
                Reduction.reduce(series(1000, i -> i == 371 ? 9 : i == 642 ? -9 : 0), 20, false);
        assertThat(strokes).hasSize(1);
        assertThat(Arrays.stream(strokes.get(0).values()).max()).hasValue(9);
        assertThat(Arrays.stream(strokes.get(0).values()).min()).hasValue(-9);
        assertThat(strokes.get(0).size()).isEqualTo(40);
    }

    @Test
    void aHundredThousandPointsBecomeTwoAColumn() {
        List<Reduction.Stroke> strokes = Reduction.reduce(series(MANY, Math::sin), 500, false);
        assertThat(strokes.get(0).size()).isEqualTo(2 * 500);
    }

    @Test
    void aColumnLeadsOnTheWayItsPointsGo() {
        // 40 points in 2 columns: 0 … 19 rise, 19 … 0 fall
        List<Reduction.Stroke> strokes = Reduction.reduce(series(40, i -> i < 20 ? i : 39 - i), 2, false);
        assertThat(strokes).hasSize(1);
        assertThat(strokes.get(0).values()).containsExactly(0, 19, 19, 0);
        assertThat(strokes.get(0).places()).containsExactly(0, 19, 20, 39);
    }

    @Test
    void whatIsNotFiniteIsAGap() {
        List<Reduction.Stroke> strokes = reduce(5, 300, false, 1, Double.NaN, 2, 3, Double.POSITIVE_INFINITY);
        assertThat(strokes).extracting(Reduction.Stroke::size).containsExactly(1, 2);
    }

    @Test
    void gapsMayBeBridged() {
        List<Reduction.Stroke> strokes = reduce(4, 300, true, 1, Double.NaN, Double.NaN, 2);
        assertThat(strokes).hasSize(1);
        assertThat(strokes.get(0).places()).containsExactly(0, 3);
    }

    private static List<Reduction.Stroke> reduce(int size, int columns, boolean bridged, double... values) {
        return Reduction.reduce(series(size, i -> values[i]), columns, bridged);
    }

    private static Series series(int size, IntToDoubleFunction values) {
        return new Series() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double value(int i) {
                return values.applyAsDouble(i);
            }
        };
    }
}
