package learningflow.view.compare;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.state.Comparisons;
import learningflow.state.Edits;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Sweep;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;
import learningflow.view.plot.Plot;

/** The same run with one learning rate after the other: what α leads where. */
public final class SweepPlot implements Plot {
    /** From so many type sizes of height on there is room for what can be chosen. */
    private static final double ROOM_EM = 15;
    /** How far the values of α reach on both sides, if nobody says otherwise. */
    private static final double WIDE = 1000;

    private static final int MOST_POINTS = 200;
    private static final int MOST_EPOCHS = 1_000_000;

    private final Context context;
    private final SweepArea area;
    private final Job job;
    private final Button run = new Button();
    private final Label caption = new Label();
    private final Flow fields;
    private final NumberField from;
    private final NumberField to;
    private final NumberField count;
    private final NumberField epochs;
    private final VBox root;
    private final Subscription subscription;
    /** What somebody typed; NaN for what suits the learning rate in use. */
    private double fromRate = Double.NaN;

    private double toRate = Double.NaN;
    private double points = 25;
    private double epochCount = 200;

    public SweepPlot(Context context) {
        this.context = context;
        area = new SweepArea(this::tell, this::take);
        area.setId("sweepArea");
        area.setNames(context.text("sweep.across"), context.text("sweep.up"));
        area.setAccessibleHelp(context.text("sweep.help"));
        job = new Job(context, "sweep");
        run.setText(context.text("sweep.run"));
        run.setId("sweepRun");
        run.getStyleClass().add("plot-button");
        run.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(run, context.text("sweep.run"), context.text("sweep.run.tip"));
        run.setOnAction(event -> start());
        from = field("sweepFrom", "sweep.from", value -> value > 0);
        from.setOnCommit((value, typed) -> fromRate = value);
        to = field("sweepTo", "sweep.to", value -> value > 0);
        to.setOnCommit((value, typed) -> toRate = value);
        count = field("sweepCount", "sweep.count", value -> whole(value, 2, MOST_POINTS));
        count.setOnCommit((value, typed) -> points = value);
        epochs = field("sweepEpochs", "sweep.epochs", value -> whole(value, 1, MOST_EPOCHS));
        epochs.setOnCommit((value, typed) -> epochCount = value);
        count.show(points);
        epochs.show(epochCount);
        caption.setId("sweepCaption");
        caption.getStyleClass().addAll("caption", "plot-caption");
        caption.setWrapText(true);
        fields = new Flow(
                named("sweep.from", from),
                named("sweep.to", to),
                named("sweep.count", count),
                named("sweep.epochs", epochs));
        fields.getStyleClass().addAll("plot-controls", "flowing");
        Flow controls = new Flow(run, caption);
        controls.getStyleClass().add("plot-controls");
        VBox.setVgrow(area, Priority.ALWAYS);
        root = new VBox(controls, fields, job.root(), area);
        root.setId("sweepPlot");
        root.getStyleClass().add("compare-plot");
        root.heightProperty().addListener(height -> showFields());
        showFields();
        subscription = context.store().subscribe(this::show);
    }

    private void showFields() {
        boolean room = root.getHeight() > ROOM_EM * area.em();
        fields.setVisible(room);
        fields.setManaged(room);
    }

    private NumberField field(String id, String key, DoublePredicate allowed) {
        NumberField field = new NumberField();
        field.setId(id);
        field.setAllowed(allowed);
        field.setPrefColumnCount(4);
        field.setTexts(context.text(key + ".tip"), context.text(key + ".wrong"));
        Tips.named(field, context.text(key));
        return field;
    }

    private HBox named(String key, NumberField field) {
        Label label = new Label(context.text(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(label, field);
        box.getStyleClass().add("plot-controls");
        return box;
    }

    private static boolean whole(double value, double least, double most) {
        return value >= least && value <= most && value == Math.rint(value);
    }

    private double from(State state) {
        return Double.isNaN(fromRate) ? rounded(state.run().setup().learningRate() / WIDE) : fromRate;
    }

    private double to(State state) {
        return Double.isNaN(toRate) ? rounded(state.run().setup().learningRate() * WIDE) : toRate;
    }

    /** With one digit. */
    private static double rounded(double rate) {
        return Double.parseDouble("%.0e".formatted(rate));
    }

    private void show(State state) {
        from.show(from(state));
        to.show(to(state));
        Optional<Sweep> sweep = state.desk().comparison().sweep();
        area.show(sweep, state.run().setup().learningRate());
        describe(state, sweep);
    }

    private void describe(State state, Optional<Sweep> sweep) {
        if (sweep.isEmpty()) {
            caption.setText(context.text("sweep.empty"));
            area.setAccessibleText(context.text("sweep.empty"));
            Tips.tip(caption, context.text("sweep.run.tip"));
            return;
        }
        Sweep made = sweep.get();
        boolean fits = made.isOf(state.run().setup(), start(state));
        String best = made.best()
                .map(point -> context.text(
                        "sweep.best", "alpha", Numbers.format(point.rate()), "loss", Numbers.format(point.loss())))
                .orElse(context.text("sweep.none"));
        String held = context.text(
                "sweep.caption",
                "optimizer",
                made.setup().optimizer().type().name(),
                "updates",
                Numbers.format(made.updates()),
                "best",
                best);
        caption.setText(fits ? held : context.text("sweep.old", "held", held));
        Tips.tip(caption, caption.getText());
        long diverged = made.points().stream().filter(Sweep.Point::diverged).count();
        area.setAccessibleText(
                context.text("sweep.spoken", "held", held, "n", made.points().size(), "diverged", diverged));
    }

    private String tell(Sweep.Point point) {
        return context.text(
                point.diverged() ? "sweep.point.diverged" : "sweep.point",
                "alpha",
                Numbers.exact(point.rate()),
                "loss",
                Numbers.exact(point.loss()));
    }

    private void take(double rate) {
        context.store().dispatch(new Edits.SetLearningRate(rate, Optional.empty(), null));
    }

    /** What a reset goes back to, if it still fits; else the weights on the screen. */
    private static Weights start(State state) {
        Weights start = state.run().past().moment(0).start().weights();
        return start.fits(state.run().setup().network()) ? start : state.run().weights();
    }

    private void start() {
        State state = context.store().state();
        Setup setup = state.run().setup();
        Weights start = start(state);
        double least = Math.min(from(state), to(state));
        double most = Math.max(from(state), to(state));
        double[] rates = Sweep.rates(least, most, (int) points);
        int updates =
                (int) Math.min(Integer.MAX_VALUE, epochCount * setup.batches().perEpoch());
        job.start(
                progress -> Sweep.run(setup, start, rates, updates, progress),
                made -> context.store().dispatch(new Comparisons.Swept(made)));
    }

    @Override
    public String csv() {
        return context.store()
                .state()
                .desk()
                .comparison()
                .sweep()
                .map(sweep -> sweep.points().stream()
                        .map(point -> Numbers.exact(point.rate()) + "," + Numbers.exact(point.loss()) + ","
                                + point.diverged())
                        .collect(Collectors.joining("\n", "learning rate,loss,diverged\n", "\n")))
                .orElse("");
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
        job.close();
    }
}
