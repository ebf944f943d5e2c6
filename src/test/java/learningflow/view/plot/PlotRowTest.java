package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import learningflow.state.Drag;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The row of plots, while a hand holds the point of one of them: letting go is a change of its own. */
@ExtendWith(ApplicationExtension.class)
class PlotRowTest {
    private static final double ROOM_FOR_THREE = 900;
    private static final double ROOM_FOR_TWO = 600;
    private static final double HEIGHT = 800;

    private Stand stand;
    private PlotRow row;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    /** An arrow key holds the point of the weight's plot for a second. */
    private void holdTheWeightIn(int slot) {
        stand.show(Examples.article(), ROOM_FOR_THREE, HEIGHT, context -> row = PlotRow.of(context));
        Stand.onJavaFx(() -> {
            row.choose(slot, "weight");
            return null;
        });
        Stand.await(() -> area().grip().point().isVisible());
        assertThat(row.root().getChildrenUnmodifiable()).hasSize(3);
        Stand.onJavaFx(() -> {
            area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            return null;
        });
        assertThat(isHeld()).isTrue();
    }

    private CurveArea area() {
        return stand.find("weightArea", CurveArea.class);
    }

    private boolean isHeld() {
        return stand.state().drag().map(Drag::held).orElse(false);
    }

    /** Whoever changes children while they are being changed leaves some that are nobody's. */
    private static void isWhole(Node node) {
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            assertThat(children)
                    .allSatisfy(child -> assertThat(child.getParent()).isSameAs(parent));
            children.forEach(PlotRowTest::isWhole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theRowMayGetNarrowerWhileAPlotIsHeld(int slot) {
        holdTheWeightIn(slot);
        Stand.onJavaFx(() -> {
            row.root().resize(ROOM_FOR_TWO, HEIGHT);
            assertThat(row.root().getChildrenUnmodifiable()).hasSize(2);
            isWhole(row.root());
            return null;
        });
        Stand.await(() -> !isHeld());
    }

    @Test
    void theTypeMayGrowWhileAPlotIsHeld() {
        holdTheWeightIn(0);
        Stand.onJavaFx(() -> {
            Look look = stand.store().state().look();
            stand.store().dispatch(new Looks.SetLook(look.withTypeScale(2)));
            assertThat(row.root().getChildrenUnmodifiable()).hasSizeLessThan(3);
            isWhole(row.root());
            return null;
        });
        Stand.await(() -> !isHeld());
    }

    @Test
    void anotherPlotMayBeChosenWhileAPlotIsHeld() {
        holdTheWeightIn(0);
        Stand.onJavaFx(() -> {
            row.choose(0, "pair");
            isWhole(row.root());
            return null;
        });
        Stand.await(() -> !isHeld());
    }

    @Test
    void aPlotMayBeEnlargedWhileItIsHeld() {
        holdTheWeightIn(0);
        Stand.onJavaFx(() -> {
            row.toggle(0);
            assertThat(row.root().getChildrenUnmodifiable()).hasSize(1);
            isWhole(row.root());
            return null;
        });
        Stand.await(() -> !isHeld());
    }
}
