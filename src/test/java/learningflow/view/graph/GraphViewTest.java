package learningflow.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.diagram.Examples;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.LayerPlan;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GraphViewTest {
    private Stage stage;
    private Store store;
    private Player player;
    private GraphView view;

    @Start
    void show(Stage primary) {
        stage = primary;
        open(Examples.article());
        stage.show();
    }

    private void open(Scenario scenario) {
        if (view != null) {
            view.close();
        }
        store = new Store(scenario);
        player = new Player(store);
        store.dispatch(new Looks.SetLook(Look.INITIAL.withReduceMotion(true)));
        Context context = new Context(store, player, Texts.of(Locale.ENGLISH));
        view = new GraphView(context, new NetworkEditor(context, new Background()));
        Scene scene = new Scene(new StackPane(view.root()), 900, 420);
        Themes.apply(scene, store.state().look());
        stage.setScene(scene);
        layout();
    }

    private void layout() {
        view.root().applyCss();
        view.root().layout();
    }

    private Node find(String id) {
        return find(view.root(), id);
    }

    /** Ids have colons, which selectors don't understand. */
    private static Node find(javafx.scene.Parent parent, String id) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            Node found =
                    id.equals(node.getId()) ? node : node instanceof javafx.scene.Parent inner ? find(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void dispatch(FxRobot robot, learningflow.state.Action action) {
        robot.interact(() -> {
            store.dispatch(action);
            layout();
        });
    }

    @Test
    void aDragChangesNodesInPlace(FxRobot robot) {
        dispatch(robot, new Transport.GoToStep(4));
        Node box = find("neuron:2:0");
        Node label = find("neuron:2:0:o");
        Node arrow = find("weight:2:0:0");
        dispatch(robot, new Edits.SetWeight(WeightId.weight(2, 0, 0), 0.02, Optional.empty(), "drag"));
        assertThat(find("neuron:2:0")).isSameAs(box);
        assertThat(find("neuron:2:0:o")).isSameAs(label);
        assertThat(find("weight:2:0:0")).isSameAs(arrow);
    }

    /** Styles come before the layout of a frame, and what is drawn comes in it. */
    @Test
    void whatIsNewIsNotBlackUntilTheNextFrame(FxRobot robot) {
        List<Node> black = new ArrayList<>();
        robot.interact(() -> {
            store.dispatch(new Transport.GoToStep(9));
            layout();
            view.root().lookupAll("*").stream()
                    .filter(node -> node instanceof Shape shape && Color.BLACK.equals(shape.getFill()))
                    .forEach(black::add);
        });
        assertThat(black).isEmpty();
    }

    /** As when a panel that is laid out later in the same frame changes something. */
    @Test
    void whatChangesInTheMiddleOfALayoutIsDrawnToo(FxRobot robot) {
        dispatch(robot, new Transport.GoToStep(4));
        boolean[] armed = {true};
        Region later = new Region() {
            @Override
            protected void layoutChildren() {
                if (armed[0]) {
                    armed[0] = false;
                    store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), 0.02, Optional.empty(), null));
                }
            }
        };
        robot.interact(() -> {
            StackPane root = (StackPane) view.root().getParent();
            root.getChildren().add(later);
            store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), 0.01, Optional.empty(), null));
        });
        WaitForAsyncUtils.waitForFxEvents();
        // (100, 2000, 100): 0.02 · 100 + 0.01724 − 0.51724
        assertThat(text("neuron:2:0:o")).isEqualTo("o² = 1.5");
    }

    @Test
    void whereWeAreFollowsTheSteps(FxRobot robot) {
        dispatch(robot, new Transport.NextUpdate());
        dispatch(robot, new Transport.NextUpdate());
        dispatch(robot, new Transport.GoToStep(9));
        assertThat(((Label) find("whereWeAre")).getText())
                .isEqualTo("epoch 1 · data 3 of 3 · backward pass · step 9 of 12");
    }

    @Test
    void theButtonsChooseTheView(FxRobot robot) {
        robot.clickOn("#viewLayers");
        assertThat(store.state().look().view()).isEqualTo(Look.View.LAYERS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("layer:2")).isNotNull();
        assertThat(find("neuron:2:0")).isNull();
        robot.clickOn("#viewLayers");
        assertThat(store.state().look().view()).isEqualTo(Look.View.LAYERS);
        robot.clickOn("#viewNeurons");
        assertThat(store.state().look().view()).isEqualTo(Look.View.NEURONS);
    }

    @Test
    void aBatchLetsOneChooseTheRowThatIsShown(FxRobot robot) {
        assertThat(find("batchRow")).isNull();
        robot.interact(() -> open(Examples.xor()));
        dispatch(robot, new Transport.GoToStep(1));
        assertThat(((Label) find("whereWeAre")).getText()).contains("data 1–2 of 4");
        robot.interact(() -> {
            ComboBox<?> rows = (ComboBox<?>) find("batchRow");
            rows.getSelectionModel().select(1);
            layout();
        });
        // The second row is (0, 1).
        assertThat(text("input:1:o")).isEqualTo("x₂ = 1");
    }

    private String text(String id) {
        return ((DrawnLabel) find(id)).shownText();
    }

    @Test
    void aWeightSaysWhatItIs(FxRobot robot) {
        dispatch(robot, new Transport.NextUpdate());
        dispatch(robot, new Transport.NextUpdate());
        dispatch(robot, new Transport.GoToStep(9));
        assertThat(find("weight:2:0:1").queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("weight 2 of layer L2, minus 2.586e minus 4, its gradient minus 2000");
    }

    @Test
    void pointingAtAnEdgeTellsItsExactValueAndDimsTheRest(FxRobot robot) {
        robot.interact(() -> {
            Node drawing = find("weight:2:0:1").getParent().getParent();
            Node label = find("weight:2:0:1:w");
            Point2D inScene = drawing.localToScene(
                    label.getBoundsInParent().getCenterX(),
                    label.getBoundsInParent().getCenterY());
            MouseEvent.fireEvent(drawing, moved(inScene.getX(), inScene.getY()));
            layout();
            Label plate = (Label) view.root().lookup(".graph-tip");
            assertThat(plate.isVisible()).isTrue();
            // 3/11600 = 0.00025862068965517241379…
            assertThat(plate.getText()).startsWith("w²₂ = −0.000258620689655172");
            assertThat(find("weight:2:0:1").getOpacity()).isEqualTo(1);
            assertThat(find("neuron:1:1").getOpacity()).isEqualTo(1);
            assertThat(find("neuron:1:0").getOpacity()).isLessThan(1);
        });
    }

    /** One of a crowd is faint by itself, and of what stands back fainter still. */
    @Test
    void aFaintArrowStandsBackAndComesBack(FxRobot robot) {
        robot.interact(() -> {
            open(Examples.chain("tanh", 8, 8));
            assertThat(find("weight:2:7:7").getOpacity()).isEqualTo(0.55);
            view.pointAt("weight:2:0:0");
            layout();
            assertThat(find("weight:2:0:0").getOpacity()).isEqualTo(0.55);
            assertThat(find("weight:2:7:7").getOpacity()).isEqualTo(0.45 * 0.55);
            view.pointAt("");
            layout();
            assertThat(find("weight:2:7:7").getOpacity()).isEqualTo(0.55);
        });
    }

    private static MouseEvent moved(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                y,
                x,
                y,
                javafx.scene.input.MouseButton.NONE,
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
                null);
    }

    @Test
    void whatIsPointedAtGoesWithItsNetwork(FxRobot robot) {
        robot.interact(() -> {
            store.open(Examples.xor());
            view.pointAt("weight:2:3:1");
            layout();
            store.open(Examples.article());
            layout();
        });
        assertThat(find("weight:2:0:0").getOpacity()).isEqualTo(1);
        assertThat(pointed(robot).isVisible()).isFalse();
    }

    /** The mouse moves behind the change, and before the next frame: over what was drawn last. */
    @Test
    void whatHasGoneCannotBePointedAtAnyMore(FxRobot robot) {
        robot.interact(() -> {
            store.open(Examples.xor());
            layout();
            Node arrow = find("weight:2:3:1");
            Node drawing = arrow.getParent().getParent();
            Bounds middle = arrow.getBoundsInParent();
            Point2D mouse = drawing.localToScene(middle.getCenterX(), middle.getCenterY());
            MouseEvent.fireEvent(drawing, moved(mouse.getX(), mouse.getY()));
            layout();
            assertThat(pointed(robot).getText()).startsWith("w²₄₂");
            store.open(BlankScenario.of("small", 1, 1, 1));
            MouseEvent.fireEvent(drawing, moved(mouse.getX(), mouse.getY()));
            assertThat(arrow.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("");
            layout();
        });
        assertThat(pointed(robot).isVisible()).isFalse();
    }

    /** A menu may stand open while another network is opened. */
    @Test
    void aPlanForTheNetworkOfBeforeChangesNothing(FxRobot robot) {
        robot.interact(() -> {
            Context context = new Context(store, player, Texts.of(Locale.ENGLISH));
            NetworkEditor editor = new NetworkEditor(context, new Background());
            List<String> told = new ArrayList<>();
            editor.onNote(note -> told.add(note.text()));
            open(Examples.chain("relu", 3, 4, 5, 1));
            Network deep = store.state().run().setup().network();
            List<LayerPlan> plan = editor.plan();
            store.open(BlankScenario.of("small", 1, 1, 1));
            State small = store.state();
            editor.redesign(deep, plan);
            assertThat(store.state()).isSameAs(small);
            assertThat(told).containsExactly("Nothing was changed: something else was changed meanwhile.");
        });
    }

    private static Label pointed(FxRobot robot) {
        return robot.lookup(".graph-tip").queryAs(Label.class);
    }

    @Test
    void theClockTicksOnlyWhileSomethingMoves(FxRobot robot) throws Exception {
        assertThat(view.isTicking()).isFalse();
        robot.interact(() -> {
            store.dispatch(new Looks.SetLook(
                    store.state().look().withReduceMotion(false).withSpeed(4)));
            store.dispatch(new Transport.StepForward());
        });
        assertThat(view.isTicking()).isTrue();
        WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> !view.isTicking());
        assertThat(player.flight().isMoving()).isFalse();
    }

    @Test
    void aClickOpensAFoldedLayerAndItsHeadingFoldsItAgain(FxRobot robot) {
        robot.interact(() -> open(Examples.chain("relu", 64, 20, 10)));
        assertThat(find("neuron:2:0")).isNull();
        clickIn(robot, "layer:2");
        assertThat(find("neuron:2:0")).isNotNull();
        robot.clickOn("#fold-2");
        layoutNow(robot);
        assertThat(find("neuron:2:0")).isNull();
    }

    @Test
    void theArrowOfABundleShowsItsWeightsAndTheMouseNamesOne(FxRobot robot) {
        robot.interact(() -> open(Examples.chain("relu", 64, 20, 10)));
        robot.interact(() -> view.choose("bundle:2"));
        layoutNow(robot);
        Node cells = find("matrix:2:w");
        robot.moveTo(cells);
        layoutNow(robot);
        assertThat(((Label) view.root().lookup(".graph-tip")).getText()).startsWith("w²");
        robot.clickOn(cells);
        layoutNow(robot);
        assertThat(find("matrix:2:w")).isNull();
    }

    @Test
    void theMenuOfALayerChangesTheNetworkAndSaysWhatBecameOfTheWeights(FxRobot robot) {
        robot.interact(() -> ((Button) find("layerMenu-2")).fire());
        robot.interact(() -> {
            javafx.scene.control.Menu types = (javafx.scene.control.Menu) item("graph-add");
            types.getItems().stream()
                    .filter(type -> "graph-add-tanh".equals(type.getId()))
                    .forEach(javafx.scene.control.MenuItem::fire);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(store.state().run().setup().network().layer(3).name()).isEqualTo("tanh");
        Label note = (Label) view.root().lookup(".graph-note");
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getText()).isEqualTo("All weights are kept.");
        robot.interact(() -> store.undo());
        assertThat(store.state().run().setup().network().size()).isEqualTo(3);
    }

    /** A key pressed on one may be let go behind a change of the network, and before the next frame. */
    @Test
    void aButtonOfALayerThatHasGoneDoesNothing(FxRobot robot) {
        robot.interact(() -> {
            store.open(Examples.xor());
            layout();
            Button last = (Button) find("layerMenu-5");
            store.open(Examples.article());
            last.fire();
        });
        assertThat(robot.listWindows()).hasSize(1);
    }

    @Test
    void whatIsImpossibleIsDisabledAndSaysWhy(FxRobot robot) {
        robot.interact(() -> ((Button) find("layerMenu-2")).fire());
        javafx.scene.control.MenuItem remove = item("graph-remove");
        assertThat(remove.isDisable()).isTrue();
        assertThat(remove.getText().replaceAll("\\s+", " ")).contains("a linear layer has to stand between");
        robot.interact(() -> view.menu().hide());
    }

    private javafx.scene.control.MenuItem item(String id) {
        return view.menu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void clickIn(FxRobot robot, String id) {
        robot.clickOn(find(id));
        layoutNow(robot);
    }

    private void layoutNow(FxRobot robot) {
        robot.interact(this::layout);
    }

    @Test
    void aClosedViewHearsNothing(FxRobot robot) {
        robot.interact(() -> view.close());
        String before = ((Label) find("whereWeAre")).getText();
        dispatch(robot, new Transport.GoToStep(5));
        assertThat(((Label) find("whereWeAre")).getText()).isEqualTo(before);
        assertThat(view.isTicking()).isFalse();
    }

    /** Far above what it takes, so that only something that grew out of hand fails. */
    @Test
    void framesOfManyNeuronsAreCheap(FxRobot robot) {
        robot.interact(() -> open(Examples.chain("tanh", 2, 8, 8, 8, 8, 8, 8, 1)));
        dispatch(robot, new Transport.GoToStep(99));
        robot.interact(() -> {
            long sum = 0;
            for (int frame = 0; frame < 200; frame++) {
                store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), frame / 200.0, Optional.empty(), "drag"));
                long start = cpu();
                layout();
                sum += frame < 100 ? 0 : cpu() - start;
            }
            assertThat(sum / 100e6).as("milliseconds a frame").isLessThan(40);
        });
    }

    @Test
    void framesOfWideLayersAreCheapFoldedAndOpen(FxRobot robot) {
        for (List<String> chosen : List.of(
                List.<String>of(),
                List.of("layer:1", "layer:2", "layer:3", "layer:4", "layer:5"),
                List.of("bundle:4"))) {
            robot.interact(() -> open(Examples.chain("tanh", 64, 64, 64, 10)));
            dispatch(robot, new Transport.GoToStep(99));
            robot.interact(() -> {
                chosen.forEach(view::choose);
                layout();
                long sum = 0;
                for (int frame = 0; frame < 120; frame++) {
                    store.dispatch(
                            new Edits.SetWeight(WeightId.weight(2, 0, 0), frame / 200.0, Optional.empty(), "drag"));
                    long start = cpu();
                    layout();
                    sum += frame < 60 ? 0 : cpu() - start;
                }
                assertThat(sum / 60e6).as("milliseconds a frame").isLessThan(50);
            });
        }
    }

    @Test
    void aLargeNetworkIsDrawnAtOnce(FxRobot robot) {
        robot.interact(() -> open(Examples.chain("relu", 784, 256, 128, 10)));
        dispatch(robot, new Transport.GoToStep(12));
        robot.interact(() -> {
            store.dispatch(new Transport.GoToStep(13));
            long start = cpu();
            layout();
            assertThat((cpu() - start) / 1e6).as("milliseconds").isLessThan(200);
            view.choose("bundle:2");
            layout();
            store.dispatch(new Transport.GoToStep(99));
            layout();
        });
    }

    /** Nanoseconds of work of this thread: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
