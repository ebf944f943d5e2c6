package learningflow.diagram.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Formulas;
import learningflow.lesson.formula.Networks;
import learningflow.lesson.formula.Scene;
import org.junit.jupiter.api.Test;

/** δ³ of the example: the rule as a fraction, the slope of the ReLU, the numbers. */
class ArrangementTest {
    private static final double TYPE = 20;

    private static Formula formula() {
        var scenario = ScenarioReader.example();
        Scene scene = Networks.scene(Texts.of(Locale.ENGLISH), scenario.setup(), scenario.weights(), 1, 0);
        return Formulas.of(scene, new Step(Step.Kind.DELTA, 3));
    }

    private static List<Double> baselines(Arrangement arrangement) {
        return arrangement.places().stream()
                .map(Arrangement.Place::y)
                .distinct()
                .toList();
    }

    @Test
    void whereThereIsRoomEachLineHasARowOfItsOwnAndTheRuleItsName() {
        Arrangement high = Arrangement.of(formula(), TYPE, 900, 130);
        assertThat(baselines(high)).hasSize(3).isSorted();
        assertThat(high.scale()).isEqualTo(1);
        assertThat(high.height()).isLessThanOrEqualTo(130);
        int groups = formula().lines().stream()
                .mapToInt(line -> line.groups().size())
                .sum();
        assertThat(high.places()).hasSize(groups);
    }

    @Test
    void whereItIsLowTheLinesStandBesideEachOtherAtFullSizeWithoutTheName() {
        Arrangement low = Arrangement.of(formula(), TYPE, 900, 60);
        assertThat(baselines(low)).hasSize(1);
        assertThat(low.scale()).isEqualTo(1);
        assertThat(low.places())
                .hasSize(Arrangement.of(formula(), TYPE, 900, 130).places().size() - 1);
    }

    @Test
    void whereThereIsNoRoomForItTheNameIsLeftOutAndNothingElse() {
        Arrangement narrow = Arrangement.of(formula(), TYPE, 300, 130);
        assertThat(baselines(narrow)).hasSize(3);
        assertThat(narrow.width()).isLessThanOrEqualTo(300);
        assertThat(narrow.places())
                .hasSize(Arrangement.of(formula(), TYPE, 900, 130).places().size() - 1);
    }

    @Test
    void whereItIsNarrowAndLowItBecomesSmaller() {
        Arrangement small = Arrangement.of(formula(), TYPE, 300, 50);
        assertThat(small.scale()).isLessThan(1);
        assertThat(small.width()).isLessThanOrEqualTo(300);
    }
}
