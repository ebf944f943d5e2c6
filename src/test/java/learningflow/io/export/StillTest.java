package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.diagram.Examples;
import learningflow.diagram.Flow;
import learningflow.diagram.Opened;
import learningflow.diagram.Picture;
import learningflow.lesson.Explanation;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;

class StillTest {
    private static final Scenario EXAMPLE = Examples.article();

    /** The third row is tried, with the weights of the example. */
    static Still inferring(int step) {
        Trace trace = Shots.made(EXAMPLE, 3).trace();
        List<Matrix> trial = new ArrayList<>(List.of(trace.x()));
        trial.addAll(trace.outputs());
        Timeline timeline = Timeline.inferring(EXAMPLE.setup().network());
        Picture picture = new Picture(
                Picture.View.NEURONS,
                EXAMPLE.setup(),
                EXAMPLE.decision(),
                Optional.empty(),
                Optional.empty(),
                trial,
                EXAMPLE.weights(),
                timeline,
                step,
                new Flow(timeline.get(step), 1, false),
                0,
                Opened.NONE,
                false);
        return new Still("title", picture, trace, new Losses());
    }

    @Test
    void aStillKnowsItsStepAndWhereItIs() {
        Still still = Shots.still(EXAMPLE, 3, 7);
        assertThat(still.step()).isEqualTo(new Step(Step.Kind.DELTA, 3));
        assertThat(still.where(Shots.TEXTS)).contains("epoch 1", "data 3 of 3", "step 7 of 12");
        assertThat(inferring(2).where(Shots.TEXTS)).contains("step 2 of 4").doesNotContain("epoch");
    }

    @Test
    void itSaysWhatTheStepDoes() {
        Explanation said = Shots.still(EXAMPLE, 3, 7).explanation(Shots.TEXTS);
        assertThat(said.title()).contains("Back through L3");
        assertThat(said.sentence()).contains("so the blame goes on");
        Explanation tried = inferring(1).explanation(Shots.TEXTS);
        assertThat(tried.sentence()).contains("broccoli 0", "Tagada strawberries 2000", "workout hours 3000");
        assertThat(inferring(3).explanation(Shots.TEXTS).sentence()).contains("together they give 0");
    }

    /** The weights behind the update: o = 0 + 1e-7 · (2000² + 3000²) = 1.3, so the loss is (1.3 − 1)²/2 = 0.045. */
    @Test
    void theLastStepTellsWhatBecameOfTheLoss() {
        assertThat(Shots.still(EXAMPLE, 3, 12).explanation(Shots.TEXTS).sentence())
                .contains("0.045");
    }

    @Test
    void whatSomebodyElseSaysStandsInPlaceOfItsSentenceAndTakesTimeToRead() {
        Still own = Shots.still(EXAMPLE, 3, 7);
        Still told = new Still("t", own.picture(), own.update(), own.losses(), Optional.of("A text of 22 letters.."));
        assertThat(told.explanation(Shots.TEXTS))
                .isEqualTo(new Explanation(own.explanation(Shots.TEXTS).title(), "A text of 22 letters.."));
        assertThat(told.readingTime()).isEqualTo(1.1);
        assertThat(own.readingTime()).isZero();
    }

    @Test
    void theFormulaIsOfTheStep() {
        assertThat(Shots.still(EXAMPLE, 3, 7).formula(Shots.TEXTS).lines()).hasSize(3);
        assertThat(Shots.still(EXAMPLE, 3, 7).formula(Shots.TEXTS).exactText()).contains("δ");
        assertThat(Shots.still(EXAMPLE, 3, 0).formula(Shots.TEXTS).lines()).isEmpty();
        assertThat(inferring(3).formula(Shots.TEXTS).exactText()).contains("2000", "3000");
    }

    @Test
    void anotherPictureOfTheSameStillKeepsTheRest() {
        Still still = Shots.still(EXAMPLE, 3, 7);
        Picture moved = still.picture().withFlow(new Flow(still.step(), 0.5, false));
        Still changed = still.withPicture(moved);
        assertThat(changed.picture()).isEqualTo(moved);
        assertThat(changed.title()).isEqualTo(still.title());
        assertThat(changed.losses()).isSameAs(still.losses());
    }
}
