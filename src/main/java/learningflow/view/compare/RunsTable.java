package learningflow.view.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.lesson.Differences;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Signs;
import learningflow.state.Comparisons;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** The kept runs below each other, what differs from the first one, and their final weights side by side. */
final class RunsTable {
    /** More weights are not listed. */
    private static final int MOST_WEIGHTS = 40;

    /** Of a run's name above its weights; what is longer is cut off, and said by its tooltip. */
    private static final double LEAST_NAME_EM = 8;

    private static final int COLUMNS = 6;
    /** The one that says what differs. */
    private static final int WRAPPED = 4;

    private final Context context;
    private final GridPane list = new GridPane();
    private final GridPane weights = new GridPane();
    private final Label weightsTitle = new Label();
    private final VBox root = new VBox(list, weightsTitle, weights);

    RunsTable(Context context) {
        this.context = context;
        root.getStyleClass().add("runs-table");
        list.getStyleClass().add("runs-list");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setMinWidth(column == WRAPPED ? 0 : Region.USE_PREF_SIZE);
            constraints.setHgrow(column == WRAPPED ? Priority.ALWAYS : Priority.NEVER);
            list.getColumnConstraints().add(constraints);
        }
        weights.getStyleClass().add("runs-weights");
        weights.setId("runsWeights");
        weightsTitle.getStyleClass().add("card-title");
        weightsTitle.setText(context.text("compare.weights"));
    }

    Region root() {
        return root;
    }

    void show(List<KeptRun> runs, double em) {
        list.getChildren().clear();
        weights.getChildren().clear();
        weightsTitle.setVisible(!runs.isEmpty());
        if (runs.isEmpty()) {
            return;
        }
        head(list, 1, "compare.name", "compare.updates", "compare.final", "compare.differs");
        for (int i = 0; i < runs.size(); i++) {
            row(i, runs.get(i), runs.get(0), em);
        }
        weights(runs, em);
    }

    private void head(GridPane grid, int from, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            Label label = new Label(context.text(keys[i]));
            label.getStyleClass().add("caption");
            label.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(label, from + i, 0);
        }
    }

    private void row(int i, KeptRun run, KeptRun first, double em) {
        TextField name = new TextField(run.name());
        name.setId("runName" + (i + 1));
        name.setPrefColumnCount(12);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(name, context.text("compare.name"), context.text("compare.name.tip"));
        name.setOnAction(event -> rename(run, name));
        name.focusedProperty().addListener((property, was, is) -> {
            if (!is && name.getScene() != null) {
                rename(run, name);
            }
        });
        Label loss = new Label(Numbers.format(run.losses().last()));
        Tips.tip(loss, Numbers.exact(run.losses().last()));
        Label differs = new Label(differs(run, first));
        differs.setId("runDiffers" + (i + 1));
        differs.setWrapText(true);
        Button drop = new Button("✕");
        drop.setId("runDrop" + (i + 1));
        drop.getStyleClass().addAll("flat", "sign-button");
        Tips.explain(drop, context.text("compare.drop", "name", run.name()), context.text("compare.drop.tip"));
        drop.setOnAction(event -> context.store().dispatch(new Comparisons.Drop(run)));
        list.addRow(i + 1, Series.sample(i, em), name, new Label(Numbers.format(run.updates())), loss, differs, drop);
    }

    private void rename(KeptRun run, TextField name) {
        if (!name.getText().strip().equals(run.name())) {
            context.store().dispatch(new Comparisons.Rename(run, name.getText()));
        }
    }

    private String differs(KeptRun run, KeptRun first) {
        List<String> differences = Differences.between(first.recipe(), run.recipe(), context.texts());
        String all = run == first
                ? context.text("compare.first")
                : differences.isEmpty() ? context.text("compare.nothing") : String.join("; ", differences);
        return run.changed() ? all + "; " + context.text("compare.changed") : all;
    }

    private void weights(List<KeptRun> runs, double em) {
        for (int i = 0; i < runs.size(); i++) {
            Label name = new Label(runs.get(i).name(), Series.sample(i, em));
            name.getStyleClass().add("caption");
            name.setMinWidth(LEAST_NAME_EM * em);
            Tips.tip(name, runs.get(i).name());
            weights.add(name, i + 1, 0);
        }
        Network network = runs.get(0).recipe().network();
        List<WeightId> ids = network.weightIds();
        for (int at = 0; at < Math.min(ids.size(), MOST_WEIGHTS); at++) {
            WeightId id = ids.get(at);
            Label sign = new Label(Signs.weight(network, id));
            sign.setMinWidth(Region.USE_PREF_SIZE);
            weights.add(sign, 0, at + 1);
            for (int i = 0; i < runs.size(); i++) {
                weights.add(value(runs.get(i), id), i + 1, at + 1);
            }
        }
        if (ids.size() > MOST_WEIGHTS) {
            weights.add(
                    new Label(context.text("compare.more", "n", ids.size() - MOST_WEIGHTS)),
                    0,
                    MOST_WEIGHTS + 1,
                    runs.size() + 1,
                    1);
        }
    }

    private static Label value(KeptRun run, WeightId id) {
        Label label = new Label("–");
        label.getStyleClass().add("number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (run.recipe().network().weightIds().contains(id)) {
            double value = run.end().get(id);
            label.setText(Numbers.format(value));
            Tips.tip(label, Numbers.exact(value));
        }
        return label;
    }
}
