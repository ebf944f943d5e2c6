package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import learningflow.state.Run;
import learningflow.view.Examples;
import org.junit.jupiter.api.Test;

class LossCurveTest {
    @Test
    void behindTheUpdateTheMeanIsThatOfTheNewWeights() {
        Run run = Run.start(Examples.article()).nextUpdate().nextUpdate();
        assertThat(LossCurve.of(run).nowAt()).isEqualTo(2);
        Run updated = run.goTo(2, 11);
        LossCurve curve = LossCurve.of(updated);
        assertThat(curve.nowAt()).isEqualTo(3);
        assertThat(curve.size()).isEqualTo(4);
        assertThat(curve.loss(2)).isEqualTo(0.5);
        assertThat(curve.loss(3)).isNaN();
        // (0.09245 + 0 + 0.045) / 3
        assertThat(curve.mean(3)).isCloseTo(0.13745 / 3, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void theFirstLossThatIsNoFiniteNumberIsFound() {
        Run run = Run.start(Examples.diverging());
        assertThat(LossCurve.of(run).firstTrouble()).isEmpty();
        for (int i = 0; i < 90; i++) {
            run = run.nextUpdate();
        }
        int first = LossCurve.of(run).firstTrouble().orElseThrow();
        assertThat(run.past().curve().loss(first - 1)).isFinite();
        assertThat(run.past().curve().loss(first)).isInfinite();
    }

    @Test
    void theAxisOfUpdatesHasRoomForMore() {
        assertThat(LossCurve.roomFor(1)).isEqualTo(10);
        assertThat(LossCurve.roomFor(11)).isEqualTo(12);
        assertThat(LossCurve.roomFor(100_000)).isEqualTo(100_000);
        assertThat(LossCurve.roomFor(100_001)).isEqualTo(120_000);
    }
}
