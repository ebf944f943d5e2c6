package learningflow.view.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names at the ends of lines. */
class SpreadTest {
    @Test
    void namesWithRoomStayWhereTheirLinesEnd() {
        assertThat(Spread.apart(new double[] {50, 20, 80}, 10, 0, 100)).containsExactly(50, 20, 80);
    }

    /** Three lines of 10 that want the same place lie below each other; at the bottom they move up. */
    @Test
    void namesAtTheSamePlaceLieBelowEachOther() {
        assertThat(Spread.apart(new double[] {50, 50, 50}, 10, 0, 100)).containsExactly(50, 60, 70);
        assertThat(Spread.apart(new double[] {98, 98, 98}, 10, 0, 100)).containsExactly(75, 85, 95);
    }

    @Test
    void whatHasNoRoomIsLeftOut() {
        assertThat(Spread.apart(new double[] {5, 5, 5}, 10, 0, 25)).containsExactly(5, 15, Double.NaN);
    }

    @Test
    void whateverIsWantedNothingOverlapsOrLeavesTheFrame() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double[] wanted = random.doubles(8, -50, 250).toArray();
            double[] placed =
                    Arrays.stream(Spread.apart(wanted, 12, 0, 200)).sorted().toArray();
            assertThat(placed[0]).isGreaterThanOrEqualTo(6);
            assertThat(placed[7]).isLessThanOrEqualTo(194);
            for (int at = 1; at < 8; at++) {
                assertThat(placed[at] - placed[at - 1]).isGreaterThanOrEqualTo(12 - 1e-9);
            }
        }
    }
}
