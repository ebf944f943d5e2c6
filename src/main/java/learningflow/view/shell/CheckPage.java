package learningflow.view.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.GradientCheck;
import learningflow.lesson.CheckReport;
import learningflow.state.Moment;
import learningflow.state.State;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** Every gradient of the update on the screen beside what differences of the loss say. */
final class CheckPage {
    private static final int MOST_LINES = 200;

    private final Context context;
    private final VBox lines = new VBox();
    private final ScrollPane root = new ScrollPane(lines);

    /** @param background does the calculation, which takes many forward passes */
    CheckPage(Context context, Background background) {
        this.context = context;
        lines.getStyleClass().add("help-grid");
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
        root.setPrefSize(760, 420);
        lines.getChildren().setAll(new Label(context.text("checking.wait")));
        State state = context.store().state();
        Moment moment = state.run().moment();
        background.run(
                () -> new CheckReport(
                        GradientCheck.of(moment.setup(), moment.start().weights(), moment.batch()),
                        moment.setup().network(),
                        state.run().trace(),
                        context.texts()),
                this::show,
                problem -> lines.getChildren().setAll(new Label(problem.toString())));
    }

    Region root() {
        return root;
    }

    private void show(CheckReport report) {
        Label verdict = new Label((report.passes() ? "✓ " : "✗ ") + report.verdict());
        verdict.setId("checkVerdict");
        verdict.getStyleClass().addAll("card-title", report.passes() ? "good-text" : "bad-text");
        verdict.setWrapText(true);
        Label what = new Label(context.text("checking.what"));
        what.setWrapText(true);
        Stream.of(verdict, what).forEach(label -> label.setMinHeight(Region.USE_PREF_SIZE));
        lines.getChildren().setAll(verdict, what, grid(report.comparisons()), grid(report.skipped()));
    }

    private static GridPane grid(List<List<String>> cells) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("check-grid");
        for (List<String> line : cells.subList(0, Math.min(cells.size(), MOST_LINES))) {
            Label[] labels = line.stream().map(Label::new).toArray(Label[]::new);
            for (Label label : labels) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
            if (labels.length == 1) {
                grid.add(labels[0], 0, grid.getRowCount(), GridPane.REMAINING, 1);
            } else {
                grid.addRow(grid.getRowCount(), labels);
            }
        }
        return grid;
    }
}
