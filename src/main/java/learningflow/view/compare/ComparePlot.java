package learningflow.view.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.lesson.Differences;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Recipe;
import learningflow.state.Comparison;
import learningflow.state.Comparisons;
import learningflow.state.Experiment;
import learningflow.state.Looks;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Tips;
import learningflow.view.plot.Plot;

/** Kept runs over each other; a new one is made with the settings of now, with as many updates and from the same start. */
public final class ComparePlot implements Plot {
    /** From so many type sizes of height on there is room for the table. */
    private static final double ROOM_EM = 19;

    private final Context context;
    private final RunsArea area;
    private final RunsTable table;
    private final Job job;
    private final Label caption = new Label();
    private final Button keep = new Button();
    private final Button again = new Button();
    private final ToggleButton log = new ToggleButton();
    private final CheckBox save = new CheckBox();
    private final ScrollPane details;
    private final VBox root;
    private final Subscription subscription;
    private Comparison shown;

    public ComparePlot(Context context) {
        this.context = context;
        area = new RunsArea(context.text("compare.readAt", "n", "{n}"));
        area.setId("compareArea");
        area.setNames(context.text("plot.updates"), context.text("compare.up"));
        area.setAccessibleHelp(context.text("compare.help"));
        table = new RunsTable(context);
        job = new Job(context, "compare");
        caption.setId("compareCaption");
        caption.getStyleClass().addAll("caption", "plot-caption");
        caption.setWrapText(true);
        prepare(keep, "compareKeep", "compare.keep", this::keep);
        prepare(again, "compareAgain", "compare.again", this::again);
        log.setText(context.text("plot.log"));
        log.setId("compareLog");
        log.getStyleClass().add("plot-choice");
        log.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(log, context.text("plot.log.name"), context.text("plot.log.help"));
        log.setOnAction(event -> context.store()
                .dispatch(new Looks.SetLook(context.store().state().look().withLogLoss(log.isSelected()))));
        save.setText(context.text("compare.save"));
        save.setId("compareSave");
        Tips.explain(save, context.text("compare.save"), context.text("compare.save.tip"));
        save.setOnAction(event -> context.store().dispatch(new Comparisons.SaveRuns(save.isSelected())));
        Flow buttons = new Flow(keep, again, log, caption);
        HBox.setHgrow(caption, Priority.ALWAYS);
        buttons.getStyleClass().add("plot-controls");
        details = new ScrollPane(new VBox(save, table.root()));
        details.setId("compareDetails");
        details.setFitToWidth(true);
        details.getStyleClass().add("compare-details");
        VBox.setVgrow(area, Priority.ALWAYS);
        root = new VBox(buttons, job.root(), area, details);
        root.setId("comparePlot");
        root.getStyleClass().add("compare-plot");
        root.heightProperty().addListener(height -> showDetails());
        showDetails();
        subscription = context.store().subscribe(this::show);
    }

    private void prepare(Button button, String id, String key, Runnable action) {
        button.setText(context.text(key));
        button.setId(id);
        button.getStyleClass().add("plot-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(button, context.text(key), context.text(key + ".tip"));
        button.setOnAction(event -> action.run());
    }

    private void showDetails() {
        boolean room = root.getHeight() > ROOM_EM * area.em();
        details.setVisible(room);
        details.setManaged(room);
        details.setPrefHeight(root.getHeight() * 0.55);
        details.setMinHeight(room ? root.getHeight() * 0.45 : 0);
    }

    private void show(State state) {
        Comparison comparison = state.desk().comparison();
        int made = Comparisons.madeBy(state.run());
        keep.setDisable(made == 0 || comparison.isFull());
        again.setDisable(comparison.isFull() || made == 0 && comparison.runs().isEmpty());
        log.setSelected(state.look().logLoss());
        save.setSelected(comparison.saved());
        area.show(comparison.runs(), state.look().logLoss());
        if (shown != comparison) {
            shown = comparison;
            table.show(comparison.runs(), area.em());
            describe(comparison.runs());
        }
    }

    private void describe(List<KeptRun> runs) {
        String key = runs.isEmpty() ? "compare.empty" : areAlike(runs) ? "compare.caption.alike" : "compare.caption";
        caption.setText(context.text(key, "n", runs.size()));
        Tips.tip(caption, caption.getText() + ". " + context.text("compare.help"));
        String all = runs.stream()
                .map(run -> context.text(
                        "compare.spoken",
                        "name",
                        run.name(),
                        "updates",
                        run.updates(),
                        "from",
                        Numbers.format(run.losses().loss(0)),
                        "to",
                        Numbers.format(run.losses().last())))
                .collect(Collectors.joining(" "));
        area.setAccessibleText(runs.isEmpty() ? caption.getText() : caption.getText() + ". " + all);
    }

    /** Whether all began with the same weights and saw the same rows in the same order, equally often. */
    private static boolean areAlike(List<KeptRun> runs) {
        return runs.stream()
                        .map(run -> List.of(
                                run.recipe().data(),
                                run.recipe().start(),
                                run.recipe().batching(),
                                run.recipe().testShare(),
                                run.updates()))
                        .distinct()
                        .count()
                == 1;
    }

    private void keep() {
        Run run = context.store().state().run();
        KeptRun kept = Comparisons.kept(run, "–");
        context.store().dispatch(new Comparisons.Keep(kept.withName(name(kept.recipe()))));
    }

    /** Its number, and its α and optimizer where it is these that tell it from the first one; else all that differs, if short. */
    private String name(Recipe recipe) {
        List<KeptRun> runs = context.store().state().desk().comparison().runs();
        String number = context.text("compare.run", "n", runs.size() + 1);
        if (runs.isEmpty()) {
            return number;
        }
        Recipe first = runs.get(0).recipe();
        List<String> own = new ArrayList<>();
        if (recipe.learningRate() != first.learningRate()) {
            own.add(context.text("compare.run.rate", "alpha", Numbers.format(recipe.learningRate())));
        }
        if (!recipe.optimizer().type().equals(first.optimizer().type())) {
            own.add(recipe.optimizer().type().name());
        }
        List<String> differences = Differences.between(first, recipe, context.texts());
        boolean all = own.size() == differences.size();
        String what = all ? String.join(", ", own) : differences.size() == 1 ? differences.get(0) : "";
        return what.isEmpty() ? number : context.text("compare.run.differs", "run", number, "what", what);
    }

    /** As many updates as the last kept run made, or this one; from the same start if the weights still fit. */
    private void again() {
        State state = context.store().state();
        List<KeptRun> runs = state.desk().comparison().runs();
        Setup setup = state.run().setup();
        Optional<KeptRun> last = runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
        int updates = last.map(KeptRun::updates).orElseGet(() -> Comparisons.madeBy(state.run()));
        Weights own = state.run().past().moment(0).start().weights();
        Weights start = last.map(run -> run.recipe().start())
                .filter(weights -> weights.fits(setup.network()))
                .orElse(own.fits(setup.network()) ? own : state.run().weights());
        Recipe recipe = Recipe.of(setup, start);
        String title = state.run().origin().title();
        job.start(
                progress -> Experiment.run(setup, start, updates, progress),
                made -> context.store()
                        .dispatch(new Comparisons.Keep(Comparisons.kept(name(recipe), title, recipe, updates, made))));
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("run,update,loss\n");
        for (KeptRun run : context.store().state().desk().comparison().runs()) {
            for (int i = 0; i < run.losses().size(); i++) {
                csv.append('"')
                        .append(run.name().replace("\"", "\"\""))
                        .append("\",")
                        .append(run.losses().update(i))
                        .append(',')
                        .append(Numbers.exact(run.losses().loss(i)))
                        .append('\n');
            }
        }
        return csv.toString();
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
