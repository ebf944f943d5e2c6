package learningflow.view.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Training;
import learningflow.view.compare.ComparePlot;
import learningflow.view.compare.RacePlot;
import learningflow.view.compare.StoryPanel;
import learningflow.view.compare.SweepPlot;
import learningflow.view.exercise.ExercisePanel;
import learningflow.view.graph.GraphView;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Cover;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.kit.Panel;
import learningflow.view.lecture.LessonPanel;
import learningflow.view.network.NetworkPanel;
import learningflow.view.network.RunPanel;
import learningflow.view.panel.DataPanel;
import learningflow.view.panel.WeightsPanel;
import learningflow.view.plot.PlotRow;
import learningflow.view.step.StepPanel;
import learningflow.view.step.TextPanel;
import learningflow.view.theme.Themes;

/** The window: puts the panels in their places and connects keys, files and the clock. */
public final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Context context;
    private final Keyboard keyboard = new Keyboard();
    private final Background background;
    private final Training training;
    private final Documents documents;
    private final Dialogs dialogs;
    private final List<Panel> panels;
    private final Subscription subscription;
    private final Collector clock;
    private final Presentation presentation;
    private final SlowEdits slowEdits;
    private final Settings settings;
    private final WindowPlace place;
    private final Optional<Recovery> recovery;
    private final PlotRow plots;
    private final Tones tones;
    private final Arrival arrival = new Arrival();
    private Consumer<String> onLanguage = language -> {};
    private final BorderPane root;
    private boolean exerciseOpen;

    @FXML
    private GridPane grid;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    /** @param background closed with the window */
    public MainWindow(Stage stage, Context context, Dialogs dialogs, Background background) {
        this(stage, context, dialogs, background, Screens.REAL, Settings.forgotten());
    }

    /** @param screens where to present, and where notes can be shown */
    MainWindow(Stage stage, Context context, Dialogs dialogs, Background background, Screens screens) {
        this(stage, context, dialogs, background, screens, Settings.forgotten());
    }

    /** @param settings closed with the window */
    MainWindow(
            Stage stage, Context context, Dialogs dialogs, Background background, Screens screens, Settings settings) {
        this.stage = stage;
        this.context = context;
        this.dialogs = dialogs;
        this.background = background;
        training = new Training(context.store());
        this.settings = settings;
        documents = new Documents(context, dialogs, background, this::fileChanged);
        root = Fxml.load("main", this, context);
        HeaderPanel header = new HeaderPanel(context, keyboard, documents::openLesson);
        header.offerRecent(settings, documents::open);
        header.offerLanguages(settings, language -> onLanguage.accept(language));
        TransportPanel transport = new TransportPanel(context, keyboard);
        NetworkEditor editor = new NetworkEditor(context, background);
        GraphView graph = new GraphView(context, editor);
        keyboard.on(Command.EXPORT, () -> dialogs.export(graph::picture));
        StoryPanel story = new StoryPanel(context);
        StepPanel step = new StepPanel(context);
        plots = PlotRow.of(context)
                .with("compare", ComparePlot::new)
                .with("sweep", SweepPlot::new)
                .with("race", RacePlot::new);
        WeightsPanel weights = new WeightsPanel(context);
        DataPanel data = new DataPanel(context);
        data.setOnOpenCsv(documents::chooseTable);
        NetworkPanel network = new NetworkPanel(context, editor);
        RunPanel run = new RunPanel(context, training);
        TextPanel text = new TextPanel(context);
        LessonPanel lesson = new LessonPanel(context);
        ExercisePanel exercise = new ExercisePanel(
                context,
                background,
                dialogs::reportToSave,
                message -> dialogs.problem(context.text("homework.save.failed"), message));
        Cover plotsCover = new Cover(context, plots);
        Cover runCover = new Cover(context, run);
        Node centre = root.getCenter();
        root.setCenter(null); // the keyboard goes through the parts in the order in which they come
        root.setTop(header.root());
        root.setCenter(centre);
        VBox storyPlace = new VBox(story.root());
        storyPlace
                .managedProperty()
                .bind(storyPlace.visibleProperty().and(story.root().managedProperty()));
        Region plotsPlace = SpareRoom.share(context, left, story, plots, plotsCover.root());
        VBox.setVgrow(plotsPlace, Priority.SOMETIMES);
        left.getChildren().setAll(storyPlace, growing(graph), yielding(step), plotsPlace);
        enlarging(plots, graph, step);
        Tabs tabs = new Tabs(context)
                .with("weights", weights)
                .with("network", network)
                .with("run", runCover)
                .with("text", text);
        VBox.setVgrow(tabs.root(), Priority.ALWAYS);
        Tabs dataTabs =
                new Tabs(context).with("data", data).with("lesson", lesson).with("exercise", exercise);
        VBox.setVgrow(dataTabs.root(), Priority.ALWAYS);
        right.getChildren().setAll(tabs.root(), dataTabs.root());
        StackPane whole = new StackPane(new WindowScroll(root));
        Scene scene = new Scene(new StackPane(), width(), height());
        Themes.apply(scene, context.store().state().look());
        scene.setRoot(whole); // after the style sheets: else every node would be styled twice
        slowEdits = new SlowEdits(scene);
        context.store().setWorkshop(slowEdits);
        presentation = new Presentation(stage, scene, context, keyboard, screens);
        HintsPanel hints = new HintsPanel(context, settings);
        VBox hintsPlace = new VBox(hints.root());
        hintsPlace.managedProperty().bind(hintsPlace.visibleProperty());
        root.setBottom(new VBox(presentation.root(), hintsPlace, transport.root()));
        Set<Region> others = Set.of(header.root(), storyPlace, hintsPlace);
        presentation.arrange(new Arrangement(whole, grid, tabs, dataTabs, plotsCover.root(), transport.root(), others));
        panels = List.of(
                header,
                transport,
                story,
                graph,
                step,
                plots,
                weights,
                network,
                run,
                text,
                data,
                lesson,
                hints,
                presentation,
                exercise,
                plotsCover,
                runCover);
        whole.getChildren().add(presentation.curtain());
        new WindowKeys(context, keyboard, dialogs).connect(documents, () -> {
            tabs.select("text");
            text.focus();
        });
        presentation.connectKeys(plots::shrink);
        KeyTips tips = new KeyTips(context.texts());
        Stream.of(header.root(), transport.root(), right, presentation.root()).forEach(tips::tell);
        keyboard.listen(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && plots.shrink()) {
                event.consume();
            }
        });
        stage.setScene(scene);
        scene.widthProperty().addListener(size -> resized());
        scene.heightProperty().addListener(size -> resized());
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.setOnCloseRequest(event -> {
            event.consume();
            documents.unlessUnsaved(stage::close);
        });
        stage.setOnHidden(event -> close());
        place = new WindowPlace(stage, context.store(), settings);
        clock = new Collector(training, scene);
        recovery = settings.recovery().map(folder -> new Recovery(folder, context.store(), documents));
        tones = new Tones(context.store());
        subscription = context.store().subscribe(this::show);
        root.setFocusTraversable(true);
        root.requestFocus();
    }

    /** Leaves out, until the first picture is drawn, what stepping and dragging can do without. To be called before it is shown. */
    void arriveInParts() {
        Region rows = new HBox(kept("card"));
        rows.getStyleClass().add("plots");
        rows.setOpacity(0);
        Region data = kept("card", "data-kept");
        data.setOpacity(0);
        Region step = (Region) left.getChildren().get(2);
        arrival.keep(left, step, kept("card", "step-panel"));
        arrival.keep(right, (Region) right.getChildren().get(1), data);
        arrival.keep(left, (Region) left.getChildren().get(3), rows);
        arrival.start();
    }

    /** What {@link #arriveInParts} left out, at once. */
    void arriveWhole() {
        arrival.comeNow();
    }

    /** Stands where a panel will be. */
    private static Region kept(String... styleClasses) {
        Region place = new Region();
        place.getStyleClass().addAll(styleClasses);
        return place;
    }

    private void resized() {
        Themes.apply(stage.getScene(), context.store().state().look());
        makeRoom(context.store().state());
    }

    private void makeRoom(State state) {
        double size = Themes.fontSize(state.look(), stage.getScene());
        boolean large = state.look().typeScale() > 1;
        root.setMinSize(large ? Themes.leastWidth(size) : 0, large ? Themes.leastHeight(size) : 0);
    }

    private static double width() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return Math.min(WIDTH, screen.getWidth());
    }

    private static double height() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return Math.min(HEIGHT, screen.getHeight() - 30);
    }

    private static Region growing(Panel panel) {
        VBox.setVgrow(panel.root(), Priority.ALWAYS);
        return panel.root();
    }

    /** An enlarged plot takes the place of the others. */
    private static void enlarging(PlotRow plots, Panel... others) {
        plots.enlargedProperty().addListener((property, was, is) -> {
            for (Panel other : others) {
                other.root().setVisible(!is);
                other.root().setManaged(!is);
            }
            VBox.setVgrow(plots.root(), is ? Priority.ALWAYS : Priority.SOMETIMES);
        });
    }

    /** Gives way when the panel that grows would become too small. */
    private static Region yielding(Panel panel) {
        VBox.setVgrow(panel.root(), Priority.SOMETIMES);
        return panel.root();
    }

    private void show(State state) {
        Themes.apply(stage.getScene(), state.look());
        makeRoom(state);
        if (state.training()) {
            clock.start();
        } else {
            clock.stop();
        }
        boolean asked = state.desk().homework().open();
        if (asked && !exerciseOpen) {
            plots.shrink(); // what is needed for the answer may lie below
        }
        exerciseOpen = asked;
        showTitle();
    }

    private void fileChanged() {
        documents.file().ifPresent(file -> settings.change(liked -> liked.opened(file)));
        recovery.ifPresent(Recovery::changed);
        showTitle();
    }

    private void showTitle() {
        String name = context.store().state().run().origin().title();
        String file = documents
                .file()
                .map(Path::getFileName)
                .map(path -> " – " + path)
                .orElse("");
        String mark = context.store().isModified() ? " *" : "";
        stage.setTitle(name + file + mark + " – " + context.text("app.name"));
    }

    /** @param chosen hears the language that somebody chose, as {@link learningflow.io.Preferences} spell it */
    void setOnLanguage(Consumer<String> chosen) {
        onLanguage = chosen;
    }

    /** What is open lies in the file that it lay in for a window before. */
    void resume(MainWindow before) {
        documents.resume(before.documents);
    }

    /** Opens a file as if it had been chosen. */
    public void open(Path path) {
        documents.open(path);
    }

    /** Offers what a crash left. @param otherwise done when nothing of it is opened */
    public void offerRecovery(Runnable otherwise) {
        recovery.ifPresentOrElse(
                left -> new RecoveryOffer(left, documents, context, dialogs, background).make(otherwise), otherwise);
    }

    /** Ends what the window does; what it was about stays, for another one. */
    void leave() {
        arrival.stop();
        presentation.leave();
        stage.setOnHidden(null);
        recovery.ifPresent(Recovery::close);
        place.close();
        clock.stop();
        subscription.close();
        tones.close();
        panels.forEach(Panel::close);
        training.close();
        background.close();
        slowEdits.close();
    }

    @Override
    public void close() {
        leave();
        settings.close();
        context.player().close();
    }
}
