package learningflow.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.io.text.TraceText;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.lesson.Texts;
import learningflow.state.Homeworks;
import learningflow.state.Phase;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextPanelTest {
    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void show() {
        stand.show(Gallery.read("good-shape"), 620, 560, TextPanel::new);
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
    }

    private String text() {
        return Stand.onJavaFx(() -> stand.find("stateText", TextArea.class).getText());
    }

    @Test
    void behindTheLastStepItHoldsWhatTheTraceCommandPrints() throws IOException {
        stand.dispatch(new Transport.GoToStep(12));
        StringWriter printed = new StringWriter();
        new TraceText(stand.state().run().scenario(), Texts.of(Locale.ENGLISH), printed)
                .update(stand.state().run().trace());
        assertThat(text()).contains(printed.toString());
        stand.picture("text");
    }

    @Test
    void nothingIsToldBeforeItsStep() {
        stand.dispatch(new Transport.GoToStep(4));
        assertThat(text())
                .contains("step 4 of 12: Forward through L3 (ReLU)", "o²", "o³")
                .doesNotContain("δ⁴");
        stand.dispatch(new Transport.GoToStep(9));
        assertThat(text()).contains("δw²", "−2000", "−3000").doesNotContain("δ¹", "ŵ²");
    }

    @Test
    void whileInferringItFollowsTheInput() {
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING), new Transport.GoToStep(4));
        assertThat(text()).contains("o³").doesNotContain("δ⁴");
    }

    /** Thousands of numbers would take many frames. */
    @Test
    void aLongTextIsWrittenAside() {
        stand.show(Examples.large(3000), 620, 560, TextPanel::new);
        double opacity = Stand.onJavaFx(() -> {
            stand.store().dispatch(new Transport.NextUpdate());
            return stand.find("stateText", TextArea.class).getOpacity();
        });
        assertThat(opacity).isLessThan(1);
        Stand.await(() -> stand.find("stateText", TextArea.class).getOpacity() == 1);
        assertThat(text()).contains("w²");
    }

    @Test
    void anExerciseIsNotGivenAway() {
        stand.dispatch(new Homeworks.Ask(new Exercise(Part.parse("dw2").orElseThrow(), 3), Texts.of(Locale.ENGLISH)));
        assertThat(text()).isEqualTo("Hidden while an exercise is open: it would give the answer away.");
    }
}
