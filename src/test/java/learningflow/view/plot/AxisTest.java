package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void aLinearAxisGoesFromAndToRoundNumbers() {
        assertThat(Axis.linear(0, 0.47)).isEqualTo(new Axis.Linear(0, 0.6000000000000001));
        assertThat(Axis.linear(0, 0.47).ticks(4)).containsExactly(0.0, 0.2, 0.4, 0.6);
        assertThat(Axis.linear(0, 3000).ticks(4)).containsExactly(0.0, 1000.0, 2000.0, 3000.0);
    }

    @Test
    void aLinearAxisOfOneValueHasSomeExtent() {
        Axis axis = Axis.linear(0, 0);
        assertThat(axis.place(0)).isEqualTo(0);
        assertThat(axis.ticks(4)).hasSizeGreaterThan(1);
    }

    @Test
    void aLogarithmicAxisGivesEqualRatiosEqualLengths() {
        Axis axis = Axis.logarithmic(0.002, 50, false);
        // 10^−3 … 10^2: five powers
        assertThat(axis.place(0.01)).isEqualTo(0.2, within(1e-12));
        assertThat(axis.place(10)).isEqualTo(0.8, within(1e-12));
        assertThat(axis.ticks(6)).containsExactly(1e-3, 1e-2, 1e-1, 1.0, 10.0, 100.0);
    }

    @Test
    void manyPowersOfTenAreMarkedSparsely() {
        assertThat(Axis.logarithmic(1e-30, 1, false).ticks(4)).containsExactly(1e-30, 1e-22, 1e-14, 1e-6);
    }

    @Test
    void zeroLiesBelowTheSmallestPowerOfALogarithmicAxis() {
        Axis axis = Axis.logarithmic(0.01, 1, true);
        assertThat(axis.place(0)).isEqualTo(0);
        assertThat(axis.place(0.01)).isGreaterThan(0.05);
        assertThat(axis.ticks(4)).containsExactly(0.0, 0.01, 0.1, 1.0);
    }

    @Test
    void valuesBeyondLieAtTheEnds() {
        assertThat(Axis.linear(0, 1).place(7)).isEqualTo(1);
        assertThat(Axis.logarithmic(0.01, 1, false).place(1e-9)).isEqualTo(0);
    }
}
