package learningflow.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;
import learningflow.lesson.Step;
import learningflow.state.Edits;
import learningflow.state.Flight;
import learningflow.state.Looks;
import learningflow.state.Phase;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StepPanelTest {
    private static final int LOSS = 5;
    private static final int WEIGHT_DELTA = 9;
    private static final int UPDATE = 11;
    private static final Part W3 = Part.weight(WeightId.weight(2, 0, 2));

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void atTheThirdRow() {
        stand.show(Examples.article(), 740, 170, StepPanel::new);
        stand.dispatch(
                new Looks.SetLook(stand.state().look().withReduceMotion(true)),
                new Transport.NextUpdate(),
                new Transport.NextUpdate());
    }

    private String text(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Labeled.class).getText());
    }

    private void pick(Part part) {
        stand.dispatch(new Looks.Pick(Optional.of(part)));
    }

    @Test
    void whatWasPickedShowsItsOwnFormulaAsSoonAsItIsRevealed() {
        stand.dispatch(new Transport.GoToStep(LOSS));
        pick(W3);
        assertThat(text("stepTitle")).isEqualTo("w²₃");
        assertThat(text("stepNumbers")).isEmpty();
        assertThat(text("stepSentence"))
                .isEqualTo("Not known yet: it comes with the step “How much each weight of L2 causes the loss”.");
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        assertThat(text("stepNumbers")).isEqualTo("δw²₃ = −1 · 3000 = −3000");
        // 1/5800 + 1e-7·3000 = 1.724e-4 + 3e-4
        stand.dispatch(new Transport.GoToStep(UPDATE));
        assertThat(text("stepNumbers")).isEqualTo("ŵ²₃ = 1.724e-4 − 1e-7 · (−3000) = 4.724e-4");
    }

    @Test
    void aNeuronShowsItsOutputAndThenItsLearningFlow() {
        pick(Part.one(Kind.OUTPUT, 2, 0));
        stand.dispatch(new Transport.GoToStep(LOSS));
        assertThat(text("stepNumbers")).isEqualTo("o² = 0.005 · 0 + (−2.586e-4) · 2000 + 1.724e-4 · 3000 = 0");
        stand.dispatch(new Transport.GoToStep(UPDATE));
        assertThat(text("stepNumbers")).isEqualTo("δ³ = −1 · 1 = −1");
    }

    @Test
    void lettingGoOfWhatWasPickedFollowsTheStepsAgain() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        pick(W3);
        Stand.onJavaFx(() -> {
            stand.find("stepUnpick", javafx.scene.control.Button.class).fire();
            return null;
        });
        assertThat(stand.state().desk().picked()).isEmpty();
        assertThat(text("stepNumbers")).endsWith("= (0, −2000, −3000)");
    }

    @Test
    void behindTheUpdateThePromiseStandsBesideWhatCame() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        assertThat(Stand.onJavaFx(() -> stand.find("stepPromise", javafx.scene.layout.Region.class)
                        .isVisible()))
                .isFalse();
        stand.dispatch(new Transport.GoToStep(UPDATE));
        // 0.5 − 1e-7·(2000² + 3000²) = −0.8; o³ = 1.3, ½·0.3² = 0.045
        assertThat(text("stepPredictedLoss")).isEqualTo("−0.8");
        assertThat(text("stepActualLoss")).isEqualTo("0.045");
        assertThat(text("stepLossGap")).isEqualTo("0.845");
        assertThat(text("stepSentence")).contains("A loss below 0 is impossible");
        stand.dispatch(
                new Edits.Grab(), new Edits.SetWeight(W3.weightId().orElseThrow(), 3e-4, Optional.empty(), "drag"));
        assertThat(Stand.onJavaFx(() -> stand.find("stepPromise", javafx.scene.layout.Region.class)
                        .isVisible()))
                .as("a drag has its promise beside the weights")
                .isFalse();
    }

    @Test
    void theFormulaIsCopiedAsLatexAndAsText() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        assertThat(copied(0))
                .contains("\\delta w^{2} = \\delta^{3} \\cdot o^{1}")
                .contains("\\boxed{(0, -2000, -3000)}");
        stand.dispatch(new Transport.GoToStep(UPDATE));
        assertThat(copied(1)).contains("1e-7 · (0, −2000, −3000)").contains("(0.005, −5.86206896551724");
    }

    private String copied(int item) {
        return Stand.onJavaFx(() -> {
            stand.find("stepCopy", MenuButton.class).getItems().get(item).fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    @Test
    void lineByLineTheStepKeysRevealTheLinesFirst() {
        stand.dispatch(
                new Transport.GoToStep(LOSS),
                new Looks.SetLook(stand.state().look().withLineByLine(true)));
        stand.dispatch(new Transport.StepForward());
        assertThat(stand.state().step()).isEqualTo(LOSS + 1);
        assertThat(stand.state().lines()).isEqualTo(1);
        stand.dispatch(new Transport.StepForward(), new Transport.StepForward());
        assertThat(stand.state().step()).isEqualTo(LOSS + 1);
        assertThat(stand.state().lines()).isEqualTo(3);
        stand.dispatch(new Transport.StepForward());
        assertThat(stand.state().step()).isEqualTo(LOSS + 2);
        stand.dispatch(new Transport.StepBack());
        assertThat(stand.state().step()).as("taken back").isEqualTo(LOSS + 1);
        assertThat(stand.state().lines()).isEqualTo(3);
        stand.dispatch(new Transport.StepBack());
        assertThat(stand.state().step()).isEqualTo(LOSS + 1);
        assertThat(stand.state().lines()).isEqualTo(2);
    }

    @Test
    void whilePlayingStepsGoOnWhateverTheKeysWouldDo() {
        stand.dispatch(
                new Looks.SetLook(stand.state().look().withLineByLine(true)),
                new Transport.GoToStep(LOSS),
                new Transport.SetPlaying(true),
                new Transport.StepForward(),
                new Transport.StepForward());
        assertThat(stand.state().step()).isEqualTo(LOSS + 2);
        assertThat(stand.state().lines()).isEqualTo(3);
    }

    @Test
    void whileInferringTheForwardFormulasAreThoseOfTheTrial() {
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING), new Transport.GoToStep(3));
        // the first row: 0.005·100 − 2.586e-4·2000 + 1.724e-4·100 = 0.5 − 0.5172 + 0.01724 = 0
        assertThat(text("stepNumbers")).isEqualTo("o² = 0.005 · 100 + (−2.586e-4) · 2000 + 1.724e-4 · 100 = 0");
    }

    /** The rule at the start of the flight, the derivative at a third of it, the numbers at two thirds. */
    @ParameterizedTest
    @CsvSource({"0, false, 1", "0.3, false, 1", "0.34, false, 2", "0.7, false, 3", "1, false, 3", "0.5, true, 3"})
    void theLinesComeOneByOneWhileTheStepPlays(double progress, boolean back, int lines) {
        Flight flight = new Flight(new Step(Step.Kind.LOSS, 0), progress, back);
        assertThat(Reveal.lines(flight, 3)).isEqualTo(lines);
    }
}
