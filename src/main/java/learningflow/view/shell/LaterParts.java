package learningflow.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.state.State;
import learningflow.state.Training;
import learningflow.view.compare.ComparePlot;
import learningflow.view.compare.RacePlot;
import learningflow.view.compare.StoryPanel;
import learningflow.view.compare.SweepPlot;
import learningflow.view.exercise.ExercisePanel;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Cover;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.kit.Panel;
import learningflow.view.lecture.LessonPanel;
import learningflow.view.network.NetworkPanel;
import learningflow.view.network.RunPanel;
import learningflow.view.panel.DataPanel;
import learningflow.view.plot.PlotRow;
import learningflow.view.step.StepPanel;
import learningflow.view.step.TextPanel;

/** The panels that the window's first picture does without, in the order in which they come, and the places kept for them. */
final class LaterParts implements AutoCloseable {
    private final Context context;
    private final VBox left;
    private final VBox right;
    private final Panel graph;
    private final List<Runnable> endings = new ArrayList<>();
    private final Region stepKept = kept("card", "step-panel");
    private final Region plotsKept = new HBox(kept("card"));
    private final Region dataKept = kept("card", "data-kept");
    private final VBox storyPlace = new VBox();
    private StoryPanel story;
    private StepPanel step;
    private Tabs dataTabs;
    private PlotRow plots;
    private Cover plotsCover;
    private TextPanel text;
    private boolean exerciseOpen;

    /**
     * @param left the column where the graph is
     * @param right the column where the weights are
     */
    LaterParts(Context context, VBox left, VBox right, Panel graph) {
        this.context = context;
        this.left = left;
        this.right = right;
        this.graph = graph;
        plotsKept.getStyleClass().add("plots");
        plotsKept.setOpacity(0);
        dataKept.setOpacity(0);
        VBox.setVgrow(stepKept, Priority.SOMETIMES);
        VBox.setVgrow(plotsKept, Priority.SOMETIMES);
        VBox.setVgrow(dataKept, Priority.ALWAYS);
        left.getChildren().addAll(stepKept, plotsKept);
        right.getChildren().add(dataKept);
    }

    /** Stands where a panel will be. */
    private static Region kept(String... styleClasses) {
        Region place = new Region();
        place.getStyleClass().addAll(styleClasses);
        return place;
    }

    private static void replace(Pane column, Region kept, Region part) {
        VBox.setVgrow(part, VBox.getVgrow(kept));
        column.getChildren().set(column.getChildren().indexOf(kept), part);
    }

    private <T extends Panel> T made(T panel) {
        endings.add(panel::close);
        return panel;
    }

    /** What the step does, and over the graph what goes wrong. */
    void explain() {
        story = made(new StoryPanel(context));
        step = made(new StepPanel(context));
        storyPlace.getChildren().add(story.root());
        storyPlace
                .managedProperty()
                .bind(storyPlace.visibleProperty().and(story.root().managedProperty()));
        left.getChildren().add(0, storyPlace);
        replace(left, stepKept, step.root());
    }

    /** The data, and the panels that share its place. */
    void showData(Documents documents, Dialogs dialogs, Background background) {
        DataPanel data = made(new DataPanel(context));
        data.setOnOpenCsv(documents::chooseTable);
        LessonPanel lesson = made(new LessonPanel(context));
        ExercisePanel exercise = made(new ExercisePanel(
                context,
                background,
                dialogs::reportToSave,
                message -> dialogs.problem(context.text("homework.save.failed"), message)));
        dataTabs = new Tabs(context).with("data", data).with("lesson", lesson).with("exercise", exercise);
        dataTabs.offer("lesson", false); // until it is known whether one is open
        replace(right, dataKept, dataTabs.root());
    }

    void selectAsIn(LaterParts others) {
        dataTabs.selectAsIn(others.dataTabs);
    }

    void plot() {
        plots = made(PlotRow.of(context)
                .with("compare", ComparePlot::new)
                .with("sweep", SweepPlot::new)
                .with("race", RacePlot::new));
        plotsCover = made(new Cover(context, plots));
        replace(left, plotsKept, SpareRoom.share(context, left, story, plots, plotsCover.root()));
        plots.enlargedProperty().addListener((property, was, is) -> enlarged(is));
        endings.add(context.store().subscribe(this::follow)::close);
    }

    /** What can be chosen instead of the weights. */
    void fill(Tabs tabs, NetworkEditor editor, Training training) {
        RunPanel run = made(new RunPanel(context, training));
        text = made(new TextPanel(context));
        tabs.fill("network", made(new NetworkPanel(context, editor)));
        tabs.fill("run", made(new Cover(context, run)));
        tabs.fill("text", text);
    }

    /** An enlarged plot takes the place of the others. */
    private void enlarged(boolean is) {
        for (Panel other : List.of(graph, step)) {
            other.root().setVisible(!is);
            other.root().setManaged(!is);
        }
        VBox.setVgrow(plots.root(), is ? Priority.ALWAYS : Priority.SOMETIMES);
    }

    private void follow(State state) {
        boolean asked = state.desk().homework().open();
        if (asked && !exerciseOpen) {
            plots.shrink(); // what is needed for the answer may lie below
        }
        exerciseOpen = asked;
    }

    /** What a presentation shows and hides. @param others of the window that are only to be seen with all controls */
    Arrangement arranged(Region whole, Columns columns, Tabs tabs, Region steps, Set<Region> others) {
        return new Arrangement(whole, columns, tabs, dataTabs, plotsCover.root(), steps, others);
    }

    Region storyPlace() {
        return storyPlace;
    }

    PlotRow plots() {
        return plots;
    }

    TextPanel text() {
        return text;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
