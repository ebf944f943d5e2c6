package learningflow.view.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.diagram.formula.Typesetter;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.Context;
import learningflow.view.step.StepPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FormulaPaneTest {
    private static final int DELTA3 = 7;
    private static final int WEIGHT_DELTA = 9;

    private Stand stand;
    private Context context;
    private FormulaPane pane;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void atTheThirdRow() {
        stand.show(Examples.article(), 740, 170, given -> {
            context = given;
            return new StepPanel(given);
        });
        Look look = stand.state().look().withReduceMotion(true);
        stand.dispatch(
                new Looks.SetLook(look),
                new Transport.NextUpdate(),
                new Transport.NextUpdate(),
                new Transport.GoToStep(DELTA3));
        pane = (FormulaPane) stand.find("stepTypeset", javafx.scene.layout.Region.class);
        Stand.await(() -> {
            pane.getScene().getRoot().layout();
            return pane.isReady() && pane.placeOf(Part.whole(Kind.DELTA, 4)).isPresent();
        });
    }

    private void moveTo(Part part) {
        Stand.onJavaFx(() -> {
            pane.getScene().getRoot().layout();
            Bounds place = pane.localToScene(pane.placeOf(part).orElseThrow());
            pane.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    place.getCenterX(),
                    place.getCenterY(),
                    0,
                    0,
                    null,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            return null;
        });
    }

    @Test
    void whereTheMouseIsOnASignWhatItNamesIsPointedAt() {
        moveTo(Part.whole(Kind.DELTA, 4));
        assertThat(context.highlights().parts()).containsExactly(Part.whole(Kind.DELTA, 4));
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        Part impact = Part.impact(WeightId.weight(2, 0, 2));
        moveTo(impact);
        assertThat(context.highlights().parts()).containsExactly(impact);
        Stand.onJavaFx(() -> {
            pane.getOnMouseExited().handle(null);
            return null;
        });
        assertThat(context.highlights().parts()).isEmpty();
    }

    @Test
    void whatIsPointedAtElsewhereStandsOutInTheFormula() {
        assertThat(pane.marked()).isZero();
        // δ⁴ is the slope ∂Loss/∂X⁴, the sign δ⁴ and the number −1
        Stand.onJavaFx(() -> {
            context.highlights().point(Set.of(Part.one(Kind.DELTA, 4, 0)));
            return null;
        });
        assertThat(Stand.onJavaFx(pane::marked)).isEqualTo(3);
    }

    @Test
    void aFormulaThatWasTypesetIsRemembered() {
        goThroughAllSteps();
        int known = Typesetter.remembered();
        goThroughAllSteps();
        assertThat(Typesetter.remembered()).isEqualTo(known).isPositive();
    }

    private void goThroughAllSteps() {
        for (int step = 1; step <= 12; step++) {
            int to = step;
            Stand.onJavaFx(() -> {
                stand.store().dispatch(new Transport.GoToStep(to));
                pane.getScene().getRoot().applyCss();
                pane.getScene().getRoot().layout();
                return null;
            });
        }
    }
}
