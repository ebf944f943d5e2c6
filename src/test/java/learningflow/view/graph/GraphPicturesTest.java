package learningflow.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.diagram.Examples;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Phase;
import learningflow.state.Player;
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

/** Leaves pictures of the graph to be looked at. */
@ExtendWith(ApplicationExtension.class)
class GraphPicturesTest {
    private Stage stage;
    private List<String> chosen = List.of();

    @Start
    void show(Stage primary) {
        stage = primary;
        stage.show();
    }

    private void picture(
            FxRobot robot, String name, Scenario scenario, Look look, int width, int height, Consumer<Context> moment) {
        picture(robot, name, scenario, look, width, height, moment, "");
    }

    private void picture(
            FxRobot robot,
            String name,
            Scenario scenario,
            Look look,
            int width,
            int height,
            Consumer<Context> moment,
            String pointed) {
        robot.interact(() -> {
            Store store = new Store(scenario);
            Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
            store.dispatch(new Looks.SetLook(look));
            GraphView view = new GraphView(context, new NetworkEditor(context, new Background()));
            StackPane root = new StackPane(view.root());
            Scene scene = new Scene(root, width, height);
            Themes.apply(scene, look);
            stage.setScene(scene);
            root.applyCss();
            root.layout();
            moment.accept(context);
            chosen.forEach(view::choose);
            view.pointAt(pointed);
            root.applyCss();
            root.layout();
            Pictures.save(scene, Pictures.FOLDER.resolve("graph-" + name + ".png"));
            view.close();
            assertThat(Pictures.FOLDER.resolve("graph-" + name + ".png")).isNotEmptyFile();
        });
    }

    private static final Look LIGHT = Look.INITIAL;
    private static final Look STILL = LIGHT.withReduceMotion(true);

    private static Consumer<Context> step(int step) {
        return context -> context.store().dispatch(new Transport.GoToStep(step));
    }

    private static Consumer<Context> third(int step) {
        return context -> {
            context.store().dispatch(new Transport.NextUpdate());
            context.store().dispatch(new Transport.NextUpdate());
            context.store().dispatch(new Transport.GoToStep(step));
        };
    }

    private static Consumer<Context> flying(int step, double part) {
        return context -> {
            third(step - 1).accept(context);
            context.store().dispatch(new Transport.StepForward());
            double before = -1;
            while (context.player().flight().progress() < part
                    && context.player().flight().progress() > before) {
                before = context.player().flight().progress();
                context.player().tick(0.01);
            }
        };
    }

    private static Consumer<Context> inferring(int step) {
        return context -> {
            context.store().dispatch(new Transport.SetPhase(Phase.INFERRING));
            context.store().dispatch(new Transport.GoToStep(step));
        };
    }

    @Test
    void article(FxRobot robot) {
        Scenario example = Examples.article();
        picture(robot, "a0-start", example, STILL, 880, 400, step(0));
        picture(robot, "a3-mid-forward", example, LIGHT, 880, 400, flying(3, 0.3));
        picture(robot, "a3-mid-forward2", example, LIGHT, 880, 400, flying(3, 0.6));
        picture(robot, "a5-loss", example, STILL, 880, 400, third(5));
        picture(robot, "a8-mid-backward", example, LIGHT, 880, 400, flying(8, 0.5));
        picture(robot, "a9-weights", example, STILL, 880, 400, third(9));
        picture(robot, "a9-meeting", example, LIGHT, 880, 400, flying(9, 0.4));
        picture(robot, "a11-update", example, STILL, 880, 400, third(11));
        picture(robot, "a12-again", example, STILL, 880, 400, third(12));
        picture(robot, "a4-inferring", example, STILL, 880, 400, inferring(4));
        picture(robot, "a9-small", example, STILL, 620, 330, third(9));
        picture(robot, "a9-large", example, STILL, 1300, 600, third(9));
        picture(robot, "a9-dark", example, STILL.withTheme(Look.Theme.DARK), 880, 400, third(9));
        picture(robot, "a11-projector", example, STILL.withTheme(Look.Theme.PROJECTOR), 1300, 600, third(11));
        picture(robot, "a9-projector-small", example, STILL.withTheme(Look.Theme.PROJECTOR), 880, 400, third(9));
    }

    @Test
    void others(FxRobot robot) {
        picture(robot, "x-880", Examples.xor(), STILL, 880, 400, step(11));
        picture(robot, "x-1300", Examples.xor(), STILL, 1300, 600, step(99));
        picture(robot, "x-1300-loss", Examples.xor(), STILL, 1300, 600, step(14));
        picture(robot, "c-880", Examples.chain("relu", 2, 8, 8, 1), STILL, 880, 400, step(14));
        picture(robot, "c-1300", Examples.chain("relu", 2, 8, 8, 1), STILL, 1300, 600, step(14));
        picture(robot, "f-880", Examples.chain("relu", 64, 64, 10), STILL, 880, 400, step(14));
        picture(robot, "f-1300", Examples.chain("relu", 64, 64, 10), STILL, 1300, 600, step(14));
        picture(robot, "d-880", Examples.chain("tanh", 1, 1, 1, 1, 1), STILL, 880, 400, step(20));
    }

    @Test
    void layers(FxRobot robot) {
        Look layers = STILL.withView(Look.View.LAYERS);
        Scenario example = Examples.article();
        picture(robot, "la9-880", example, layers, 880, 400, third(9));
        picture(robot, "la3-620", example, layers, 620, 330, third(3));
        picture(robot, "la8-1300", example, LIGHT.withView(Look.View.LAYERS), 1300, 600, flying(8, 0.5));
        picture(robot, "la11-1300", example, layers, 1300, 600, third(11));
        picture(robot, "lx-880", Examples.xor(), layers, 880, 400, step(14));
        picture(robot, "lc-880", Examples.chain("relu", 2, 8, 8, 1), layers, 880, 400, step(14));
        picture(robot, "lf-1300", Examples.chain("relu", 64, 64, 10), layers, 1300, 600, step(14));
    }

    @Test
    void opened(FxRobot robot) {
        Scenario wide = Examples.chain("relu", 64, 64, 64, 10);
        chosen = List.of("layer:2", "layer:3");
        picture(robot, "o-1300", wide, STILL, 1300, 600, step(12));
        picture(robot, "o-880", wide, STILL, 880, 400, step(17));
        chosen = List.of("bundle:4");
        picture(robot, "o-matrix", wide, STILL, 1300, 600, step(12));
        chosen = List.of("bundle:2");
        picture(robot, "o-matrix-big", Examples.chain("relu", 784, 256, 128, 10), STILL, 880, 400, step(99));
        chosen = List.of();
        Look layers = STILL.withView(Look.View.LAYERS);
        picture(robot, "o-layers", wide, layers, 1300, 600, step(15));
        picture(robot, "o-layers-big", Examples.chain("relu", 784, 256, 128, 10), layers, 880, 400, step(18));
        Scenario deep = Examples.chain("relu", 2, 8, 8, 8, 8, 8, 8, 1);
        picture(robot, "o-layers-deep", deep, layers, 880, 400, step(30));
        picture(robot, "o-deep-chain", Examples.chain("tanh", 1, 1, 1, 1, 1), STILL, 880, 400, step(22));
        picture(robot, "o-hat", Examples.xor(), STILL, 1300, 600, step(16));
        picture(robot, "o-article", Examples.article(), STILL, 620, 290, third(11));
        picture(robot, "o-menu", Examples.article(), STILL, 880, 400, third(3), "layer:2");
    }

    @Test
    void pointedAt(FxRobot robot) {
        picture(robot, "p-neuron", Examples.chain("relu", 2, 8, 8, 1), STILL, 1100, 460, step(14), "neuron:4:1");
        picture(robot, "p-edge", Examples.article(), STILL, 880, 400, third(9), "weight:2:0:1");
        picture(robot, "p-blocked", Examples.chain("relu", 2, 3, 1), STILL, 880, 400, step(99 - 88), "");
        picture(robot, "p-deep", Examples.chain("relu", 2, 8, 8, 8, 8, 8, 8, 1), STILL, 1300, 600, step(99), "");
        picture(robot, "p-big", Examples.chain("relu", 784, 256, 128, 10), STILL, 1300, 600, step(10), "");
        Look dark = STILL.withTheme(Look.Theme.DARK).withView(Look.View.LAYERS);
        picture(robot, "p-dark-layers", Examples.article(), dark, 880, 400, third(11), "");
        Look projector = STILL.withTheme(Look.Theme.PROJECTOR);
        picture(robot, "p-projector-xor", Examples.xor(), projector, 1300, 600, step(14), "");
        picture(robot, "p-projector-again", Examples.article(), projector, 1300, 600, third(12), "");
    }
}
