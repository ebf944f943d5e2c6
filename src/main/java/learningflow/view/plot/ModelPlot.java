package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Dataset;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;
import learningflow.view.kit.RoomyLabel;

/** What the model makes of all inputs, for one or two inputs and one output. */
public final class ModelPlot implements Plot {
    /** Multiplications for a first picture of a large network, until the fine one is ready. */
    private static final double COARSE = Latest.AT_ONCE / 2;

    private final Context context;
    private final Latest latest;
    private final ModelArea area = new ModelArea();
    private final Label scale = new RoomyLabel();
    private final VBox root;
    private final Subscription subscription;
    private Setup shownSetup;
    private Weights shownWeights;

    public ModelPlot(Context context) {
        this.context = context;
        latest = new Latest(context, stale -> {}); // a coarse picture is right as well
        scale.getStyleClass().add("caption");
        VBox.setVgrow(area, Priority.ALWAYS);
        area.setId("modelArea");
        root = new VBox(scale, area);
        root.setId("modelPlot");
        root.getStyleClass().add("model-plot");
        subscription = context.store().subscribe(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        Setup setup = state.run().setup();
        Weights weights = state.run().weights();
        boolean exists = ModelGrid.exists(setup);
        if (!exists || setup == shownSetup && weights == shownWeights) {
            return;
        }
        shownSetup = setup;
        shownWeights = weights;
        if (ModelGrid.cost(setup) > Latest.AT_ONCE) {
            draw(setup, ModelGrid.of(setup, weights, COARSE)); // in this frame
        }
        latest.ask(
                ModelGrid.cost(setup),
                () -> ModelGrid.of(setup, weights, ModelGrid.AFFORDABLE),
                grid -> draw(setup, grid));
    }

    private void draw(Setup setup, ModelGrid grid) {
        Dataset data = setup.data();
        area.show(grid, data);
        String output = data.outputs().get(0);
        String least = Numbers.format(area.least());
        String largest = Numbers.format(area.largest());
        scale.setText(
                data.inputs().size() == 1
                        ? context.text(
                                "plot.model.curve",
                                "output",
                                output,
                                "input",
                                data.inputs().get(0))
                        : context.text(
                                "plot.model.scale",
                                "output",
                                output,
                                "least",
                                least,
                                "largest",
                                largest,
                                "across",
                                data.inputs().get(0),
                                "up",
                                data.inputs().get(1)));
        area.setAccessibleText(context.text("plot.model.spoken", "output", output, "least", least, "largest", largest));
    }

    @Override
    public String csv() {
        ModelGrid grid = ModelGrid.of(shownSetup, shownWeights, ModelGrid.AFFORDABLE);
        Dataset data = shownSetup.data();
        boolean flat = grid.rows() == 1;
        List<String> names = new ArrayList<>(data.inputs());
        names.add(data.outputs().get(0));
        names.replaceAll(name -> '"' + name.replace("\"", "\"\"") + '"');
        return Table.of(names, grid.outputs(), i -> {
            double first = grid.x(i % grid.columns());
            double o = grid.outputs()[i];
            return flat ? new double[] {first, o} : new double[] {first, grid.y(i / grid.columns()), o};
        });
    }

    @Override
    public void close() {
        subscription.close();
        latest.close();
    }
}
