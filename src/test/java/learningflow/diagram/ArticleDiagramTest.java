package learningflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;

/**
 * What is to be seen at each step of the third update of the articles' example. Worked by hand:
 *
 * <p>x = (0, 2000, 3000), y = 1; w² = (1/200, −3/11600, 1/5800); o² = 2000·(−3/11600) + 3000/5800 = 0; o³ = max(0, 0) = 0; loss
 * = ½(0 − 1)² = 0.5; δ⁴ = 0 − 1 = −1; δ³ = −1·1; δ² = −1·w²; δw² = −1·x; ŵ² = w² − 1e-7·δw² = (1/200, −17/290000,
 * 137/290000); then o² = (−34 + 411)/290 = 1.3, loss = ½·0.3² = 0.045; predicted 0.5 − 1e-7·(2000² + 3000²) = −0.8.
 */
class ArticleDiagramTest {
    private static final Size SIZE = new Size(1100, 440, 13);

    private final Scenario scenario = Examples.article();
    private final Timeline timeline = Timeline.training(scenario.setup().network());
    private final Trace trace = thirdUpdate();
    private final Diagrams diagrams = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH));

    private Trace thirdUpdate() {
        Trainer trainer = new Trainer(scenario.setup(), scenario.start());
        trainer.update(new learningflow.core.Batch(0, 1, 0));
        trainer.update(new learningflow.core.Batch(1, 1, 1));
        return trainer.trace(new learningflow.core.Batch(2, 1, 2), 3);
    }

    private static final List<String> NAMES = List.of("broccoli", "Tagada strawberries", "workout hours");
    private static final List<String> W = List.of("w²₁ = +0.005", "w²₂ = −2.586e-4", "w²₃ = +1.724e-4");
    private static final List<String> X = List.of("x₁ = 0", "x₂ = 2000", "x₃ = 3000");
    private static final List<String> O1 = List.of("o¹₁ = 0", "o¹₂ = 2000", "o¹₃ = 3000");
    private static final List<String> LOSS = List.of("y = 1", "loss = 0.5", "✗ bad shape");
    private static final List<String> DELTA2 = List.of("δ²₁ = −0.005", "δ²₂ = +2.586e-4", "δ²₃ = −1.724e-4");
    private static final List<String> DELTA1 = List.of("δ¹₁ = −0.005", "δ¹₂ = +2.586e-4", "δ¹₃ = −1.724e-4");
    private static final List<String> DW = List.of("δw²₁ = 0", "δw²₂ = −2000", "δw²₃ = −3000");
    private static final List<String> NEW = List.of("ŵ²₁ = +0.005", "ŵ²₂ = −5.862e-5", "ŵ²₃ = +4.724e-4");

    private Picture picture(int step) {
        return Picture.of(scenario, trace, Picture.View.NEURONS, step);
    }

    /** All texts but headings and legend. */
    private List<String> texts(Picture picture) {
        return diagrams.of(picture, SIZE).labels().stream()
                .filter(label -> !label.id().startsWith("layer:") && !label.id().startsWith("legend"))
                .map(Label::text)
                .toList();
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private void assertShown(int step, List<String> expected) {
        assertThat(texts(picture(step))).as("step " + step).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyStepShowsWhatItRevealsAndNothingBefore() {
        List<String> start = all(NAMES, W);
        assertShown(0, start);
        List<String> seen = all(start, X);
        assertShown(1, seen);
        seen = all(seen, O1);
        assertShown(2, seen);
        seen = all(seen, List.of("o² = 0"));
        assertShown(3, seen);
        seen = all(seen, List.of("o³ = 0"));
        assertShown(4, seen);
        seen = all(seen, LOSS);
        assertShown(5, seen);
        seen = all(seen, List.of("δ⁴ = −1"));
        assertShown(6, seen);
        seen = all(seen, List.of("δ³ = −1"));
        assertShown(7, seen);
        seen = all(seen, DELTA2);
        assertShown(8, seen);
        seen = all(seen, DW);
        assertShown(9, seen);
        seen = all(seen, DELTA1);
        assertShown(10, seen);
        // The label of a weight has room for three lines here: before, δw and after.
        assertShown(11, all(seen, NEW));
    }

    @Test
    void theSameDataAgainShowThePromiseBesideWhatHappened() {
        assertShown(
                12,
                all(
                        NAMES,
                        NEW,
                        X,
                        O1,
                        List.of("o² = 1.3", "o³ = 1.3", "y = 1", "loss = 0.045", "predicted −0.8", "✓ good shape")));
    }

    @Test
    void theLearningFlowIsNotDrawnBeforeItHasFlown() {
        List<String> back = new ArrayList<>();
        for (int step = 0; step <= timeline.last(); step++) {
            long count = diagrams.of(picture(step), SIZE).arrows().stream()
                    .filter(arrow -> arrow.id().endsWith(":back"))
                    .count();
            back.add(step + ":" + count);
        }
        // 1 from the loss, 1 from L3, 3 through L2, 3 through L1; none when the data are looked at again.
        assertThat(back)
                .containsExactly(
                        "0:0", "1:0", "2:0", "3:0", "4:0", "5:0", "6:1", "7:2", "8:5", "9:5", "10:8", "11:8", "12:0");
    }

    @Test
    void anArrowIsGreyUntilItsStepHasPlayed() {
        assertThat(diagrams.of(picture(2), SIZE)
                        .arrow("weight:2:0:1")
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.NEUTRAL);
        assertThat(diagrams.of(picture(3), SIZE)
                        .arrow("weight:2:0:1")
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.FORWARD);
    }

    @Test
    void aNegativeWeightIsDashedAndTheLargestIsTheWidest() {
        Diagram diagram = diagrams.of(picture(3), SIZE);
        assertThat(diagram.arrows().stream()
                        .filter(arrow -> arrow.id().startsWith("weight:"))
                        .filter(Arrow::dashed)
                        .map(Arrow::id))
                .containsExactly("weight:2:0:1");
        assertThat(diagram.arrow("weight:2:0:0").orElseThrow().width())
                .isGreaterThan(diagram.arrow("weight:2:0:1").orElseThrow().width());
    }

    private Picture flying(int step, double progress, boolean back) {
        return picture(back ? step - 1 : step).withFlow(new Flow(timeline.get(step), progress, back));
    }

    @Test
    void aNumberAppearsWhenItsPulseArrives() {
        assertThat(texts(flying(3, 0.5, false))).doesNotContain("o² = 0");
        assertThat(texts(flying(3, 0.9, false))).contains("o² = 0");
        assertThat(texts(flying(3, 0.9, true))).doesNotContain("o² = 0");
    }

    @Test
    void aPulseRunsFromOneEndOfItsArrowToTheOther() {
        Arrow arrow = diagrams.of(picture(3), SIZE).arrow("weight:2:0:1").orElseThrow();
        Pulse first = pulse(flying(3, 0, false), "weight:2:0:1:pulse");
        assertThat(first.x()).isEqualTo(arrow.x1());
        assertThat(first.y()).isEqualTo(arrow.y1());
        // Half of the way's share of the time: in the middle.
        Pulse half = pulse(flying(3, Flow.ARRIVAL / 2, false), "weight:2:0:1:pulse");
        assertThat(half.x()).isCloseTo((arrow.x1() + arrow.x2()) / 2, within());
        assertThat(diagrams.of(flying(3, 1, false), SIZE).pulses()).isEmpty();
    }

    @Test
    void aStepTakenBackRunsBackwardsInTime() {
        double forth = pulse(flying(3, 0.3, false), "weight:2:0:1:pulse").x();
        double back = pulse(flying(3, 0.3, true), "weight:2:0:1:pulse").x();
        assertThat(back).isEqualTo(forth);
        assertThat(pulse(flying(3, 0.2, true), "weight:2:0:1:pulse").x()).isLessThan(back);
    }

    @Test
    void theLearningFlowRunsFromRightToLeft() {
        double early = pulse(flying(8, 0.2, false), "weight:2:0:1:back:pulse").x();
        double late = pulse(flying(8, 0.6, false), "weight:2:0:1:back:pulse").x();
        assertThat(late).isLessThan(early);
    }

    @Test
    void whatTravelsIsTheOutputAndBehindTheWeightTheirProduct() {
        assertThat(riders(flying(3, 0.2, false))).contains("2000");
        // 2000 · (−3/11600) = −0.51724…
        assertThat(riders(flying(3, 0.7, false))).contains("−0.5172");
    }

    @Test
    void forTheImpactOfAWeightBothFlowsMeetAtIt() {
        double blue = pulse(flying(9, 0.4, false), "weight:2:0:1:pulse").x();
        double red = pulse(flying(9, 0.4, false), "weight:2:0:1:back:pulse").x();
        assertThat(blue).isLessThan(red);
        double late = Flow.ARRIVAL - 1e-9;
        assertThat(pulse(flying(9, late, false), "weight:2:0:1:pulse").x())
                .isCloseTo(
                        pulse(flying(9, late, false), "weight:2:0:1:back:pulse").x(), within());
    }

    @Test
    void theSecondLookReachesOneColumnAfterTheOther() {
        assertThat(texts(flying(12, 0.1, false)))
                .contains("o² = 0", "loss = 0.5")
                .doesNotContain("δ³ = −1");
        // Four hops of equal time: L2 is reached at 0.85·2/4 = 0.425, L3 at 0.6375, the loss at 0.85.
        assertThat(texts(flying(12, 0.5, false))).contains("o² = 1.3", "o³ = 0", "loss = 0.5");
        assertThat(texts(flying(12, 0.7, false))).contains("o³ = 1.3", "loss = 0.5");
        assertThat(texts(flying(12, 0.86, false))).contains("loss = 0.045");
    }

    @Test
    void theLayerViewShowsTheSameNumbersAtTheSameSteps() {
        Picture weights = Picture.of(scenario, trace, Picture.View.LAYERS, 9);
        assertThat(texts(weights)).contains("o²", "w²", "+0.005", "δw²", "−3000", "y = 1");
        Picture before = Picture.of(scenario, trace, Picture.View.LAYERS, 3);
        assertThat(texts(before)).contains("o²", "w²").doesNotContain("o³", "δw²", "y = 1");
        Timeline.training(scenario.setup().network()).steps().stream()
                .filter(step -> step.kind() == Step.Kind.DELTA)
                .forEach(step -> assertThat(step.layer()).isBetween(1, 3));
    }

    private Pulse pulse(Picture picture, String id) {
        return diagrams.of(picture, SIZE).pulses().stream()
                .filter(pulse -> pulse.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> riders(Picture picture) {
        return diagrams.of(picture, SIZE).riders().stream().map(Label::text).toList();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }
}
