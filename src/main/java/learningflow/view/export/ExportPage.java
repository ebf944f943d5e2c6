package learningflow.view.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import learningflow.diagram.Picture;
import learningflow.io.Progress;
import learningflow.io.draw.Theme;
import learningflow.io.export.Extent;
import learningflow.io.export.Format;
import learningflow.io.export.Wishes;
import learningflow.state.State;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Tips;

/** What is exported, how and where to; shows how far it is, and stops it. */
public final class ExportPage implements AutoCloseable {
    private final Context context;
    /** Its own: a film takes long, and files are opened meanwhile. */
    private final Background background = new Background();

    private final Function<State, Picture> drawn;
    private final Supplier<Optional<Path>> folder;
    private final Region root;
    private AtomicBoolean stopped = new AtomicBoolean();

    @FXML
    private ComboBox<Format> format;

    @FXML
    private ComboBox<Range> range;

    @FXML
    private ComboBox<Extent> extent;

    @FXML
    private ComboBox<Theme> theme;

    @FXML
    private ComboBox<Integer> scale;

    @FXML
    private ComboBox<Integer> perPage;

    @FXML
    private Button start;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label outcome;

    /** @param drawn what the graph shows of a state @param folder asks for one to write to */
    public ExportPage(Context context, Function<State, Picture> drawn, Supplier<Optional<Path>> folder) {
        this.context = context;
        this.drawn = drawn;
        this.folder = folder;
        root = Fxml.load("export", this, context);
    }

    @FXML
    private void initialize() {
        prepare(format, "format", List.of(Format.values()));
        prepare(range, "range", List.of(Range.MOMENT));
        prepare(extent, "extent", List.of(Extent.STAGE, Extent.STEP, Extent.GRAPH));
        prepare(theme, "theme", List.of(Theme.values()));
        prepare(scale, "scale", List.of(1, 2, 4));
        prepare(perPage, "perPage", List.of(1, 2, 4));
        theme.setValue(Theme.valueOf(context.store().state().look().theme().name()));
        format.valueProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                follow(chosen);
            }
        });
        follow(format.getValue());
        Tips.explain(start, context.text("export.start"), context.text("export.start.help"));
        Tips.explain(stop, context.text("export.stop"), context.text("export.stop.help"));
        progress.setAccessibleText(context.text("export.progress"));
        working(false);
    }

    private <T> void prepare(ComboBox<T> box, String name, List<T> items) {
        box.getItems().setAll(items);
        box.setValue(items.get(0));
        box.valueProperty().addListener((property, before, chosen) -> {
            if (chosen == null) {
                box.setValue(before); // Control and a click choose nothing
            }
        });
        Tips.explain(box, context.text("export." + name), context.text("export." + name + ".help"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : context.text(key(name, item), "n", item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static String key(String name, Object item) {
        return item instanceof Enum<?> one
                ? "export." + name + "." + one.name().toLowerCase(Locale.ROOT)
                : "export." + name + ".n";
    }

    /** Offers what makes sense for a format. */
    private void follow(Format chosen) {
        boolean lesson = context.store().state().desk().lecture().isPresent();
        range.getItems().setAll(Range.of(chosen, lesson));
        range.setValue(range.getItems().get(0));
        boolean moving = chosen == Format.GIF || chosen == Format.MP4;
        boolean still = chosen == Format.PNG || chosen == Format.SVG;
        boolean written = !moving && !still && chosen != Format.PDF;
        range.setDisable(range.getItems().size() == 1);
        extent.setDisable(!moving && !still);
        extent.setValue(chosen.usualExtent());
        theme.setDisable(written);
        scale.setDisable(!moving && chosen != Format.PNG);
        perPage.setDisable(chosen != Format.PDF);
    }

    public Region root() {
        return root;
    }

    @FXML
    private void start() {
        folder.get().ifPresent(this::export);
    }

    private void export(Path target) {
        State state = context.store().state();
        Shot shot = new Shot(state, drawn.apply(state), drawn);
        Format what = format.getValue();
        Range when = range.getValue();
        Wishes wishes = new Wishes(
                extent.getValue(),
                shot.picture().view(),
                theme.getValue(),
                scale.getValue(),
                perPage.getValue(),
                Math.max(0.25, Math.min(state.look().speed(), 4)));
        stopped = new AtomicBoolean();
        Progress listener = listener(stopped);
        working(true);
        outcome.setText("");
        background.run(
                () -> shot.export(what, when, wishes, target, context.texts(), listener),
                files -> {
                    working(false);
                    outcome.setText(context.text(
                            files.size() == 1 ? "export.written.one" : "export.written",
                            "file",
                            files.get(0),
                            "n",
                            files.size(),
                            "folder",
                            target));
                },
                problem -> {
                    working(false);
                    outcome.setText(
                            problem instanceof CancellationException
                                    ? context.text("export.stopped")
                                    : context.text("export.failed", "reason", String.valueOf(problem.getMessage())));
                });
    }

    /** On the thread that works; the bar is told now and then only. */
    private Progress listener(AtomicBoolean stop) {
        double[] told = {-1};
        return done -> {
            if (done - told[0] >= 0.01) {
                told[0] = done;
                Platform.runLater(() -> progress.setProgress(done));
            }
            return !stop.get();
        };
    }

    private void working(boolean works) {
        start.setDisable(works);
        stop.setDisable(!works);
        progress.setVisible(works);
        progress.setProgress(0);
    }

    @FXML
    private void stop() {
        stopped.set(true);
    }

    @Override
    public void close() {
        stop();
        background.close();
    }
}
