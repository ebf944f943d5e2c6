package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveTest {
    /** More than two blocks of them, and not a whole number of groups. */
    private static final int MANY = 2_500;

    @Test
    void aSpanIsThatOfItsNumbersWhereverItBeginsAndEnds() {
        double[] losses = numbers(1, MANY);
        Curve curve = curve(Curve.EMPTY, losses);
        assertSpans(curve, losses);
    }

    @Test
    void aCurveThatBranchesOffHasSpansOfItsOwn() {
        double[] first = numbers(1, MANY);
        Curve whole = curve(Curve.EMPTY, first);
        double[] other = first.clone();
        double[] later = numbers(2, MANY - 1100);
        System.arraycopy(later, 0, other, 1100, later.length);
        Curve branched = curve(whole.upTo(1100), later); // in the middle of a block that the whole curve has filled
        assertSpans(branched, other);
        assertSpans(whole, first);
    }

    private static Curve curve(Curve begun, double[] losses) {
        Curve curve = begun;
        for (double loss : losses) {
            curve = curve.with(loss, -loss, Double.NaN);
        }
        return curve;
    }

    /** Some of them are no numbers, some 0, some negative. */
    private static double[] numbers(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] special = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
        return random.doubles(count, -1, 100)
                .map(value -> value > 20 ? value : special[(int) Math.abs(value) % special.length])
                .toArray();
    }

    private static void assertSpans(Curve curve, double[] losses) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(losses.length);
            int to = from + random.nextInt(losses.length - from + 1);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            double leastPositive = Double.POSITIVE_INFINITY;
            for (int j = from; j < to; j++) {
                if (Double.isFinite(losses[j])) {
                    lowest = Math.min(lowest, losses[j]);
                    highest = Math.max(highest, losses[j]);
                    leastPositive = losses[j] > 0 ? Math.min(leastPositive, losses[j]) : leastPositive;
                }
            }
            Span span = new Span();
            curve.losses().span(from, to, span);
            assertThat(span.lowest()).isEqualTo(lowest);
            assertThat(span.highest()).isEqualTo(highest);
            assertThat(span.leastPositive()).isEqualTo(leastPositive);
            Span negated = new Span();
            curve.means().span(from, to, negated);
            assertThat(negated.highest()).isEqualTo(-lowest);
            Span none = new Span();
            curve.tests().span(from, to, none);
            assertThat(none.isEmpty()).isTrue();
        }
    }
}
