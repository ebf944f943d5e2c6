package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import learningflow.state.Drag;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Training;
import learningflow.view.kit.Background;
import learningflow.view.kit.ClosedSubmenus;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.theme.Themes;

/** The window: puts the panels in their places and connects keys, files and the clock. */
public final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final FirstParts first;
    private final Context context;
    private final Training training;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Subscription subscription;
    private final Collector clock;
    private final Screens screens;
    private final SlowEdits slowEdits;
    private final Settings settings;
    private final WindowPlace place;
    private final Optional<Recovery> recovery;
    private final Tones tones;
    private final Arrival arrival;
    private final LaterParts later;
    private final StackPane whole;
    private final VBox hintsPlace;
    private final VBox bottom;
    /** Comes last. */
    private Presentation presentation;

    private Consumer<String> onLanguage = language -> {};
    private final BorderPane root;
    private final WindowScroll scroll;

    @FXML
    private Columns columns;

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
        this(
                new Opening(stage, context.store().state().look(), settings),
                FirstParts.of(context, background, settings),
                dialogs,
                screens,
                settings,
                Arrival.atOnce());
    }

    /**
     * @param first closed with the window
     * @param arrival of what stepping and dragging can do without
     */
    MainWindow(
            Opening opening, FirstParts first, Dialogs dialogs, Screens screens, Settings settings, Arrival arrival) {
        stage = opening.stage();
        place = opening.place();
        this.first = first;
        this.dialogs = dialogs;
        this.screens = screens;
        this.settings = settings;
        this.arrival = arrival;
        context = first.context();
        training = new Training(context.store());
        documents = new Documents(context, dialogs, first.background(), this::fileChanged);
        root = Fxml.load("main", this, context);
        scroll = new WindowScroll(root);
        VBox.setVgrow(first.tabs().root(), Priority.ALWAYS);
        left.getChildren().add(growing(first.graph()));
        right.getChildren().add(first.tabs().root());
        later = new LaterParts(context, left, right, first.graph());
        hintsPlace = new VBox(first.hints().root());
        hintsPlace.managedProperty().bind(hintsPlace.visibleProperty());
        bottom = new VBox(hintsPlace, first.transport().root());
        Node centre = root.getCenter();
        root.setCenter(null); // the keyboard goes through the parts in the order in which they come
        root.setTop(first.header().root());
        root.setCenter(centre);
        root.setBottom(bottom);
        whole = new StackPane(scroll);
        Scene scene = opening.scene();
        scene.setRoot(whole);
        slowEdits = new SlowEdits(scene);
        WholeDrags.in(scene);
        ClosedSubmenus.empty();
        context.store().setWorkshop(slowEdits);
        connectKeys(scene);
        scene.widthProperty().addListener(size -> resized());
        scene.heightProperty().addListener(size -> resized());
        stage.setOnCloseRequest(event -> {
            event.consume();
            documents.unlessUnsaved(stage::close);
        });
        stage.setOnHidden(event -> close());
        place.keepLooks(context.store(), () -> presentation != null && presentation.isPresenting());
        clock = new Collector(training, scene);
        recovery = settings.recovery().map(folder -> new Recovery(folder, context.store(), documents));
        tones = new Tones(context.store());
        subscription = context.store().subscribe(this::show);
        root.setFocusTraversable(true);
        root.requestFocus();
        comeLater(scene);
    }

    private void comeLater(Scene scene) {
        arrival.later(later::explain);
        arrival.later(() -> later.showData(documents, dialogs, first.background()));
        arrival.later(later::plot);
        arrival.later(() -> later.fill(first.tabs(), first.editor(), training));
        arrival.later(() -> complete(scene));
        arrival.begin();
    }

    private void connectKeys(Scene scene) {
        Keyboard keyboard = first.keyboard();
        new WindowKeys(context, keyboard, dialogs).connect(documents, () -> {
            arrival.comeNow();
            first.tabs().select("text");
            later.text().focus();
        });
        keyboard.on(Command.EXPORT, () -> dialogs.export(first.graph()::picture));
        keyboard.on(Command.PRESENT, () -> {
            arrival.comeNow();
            keyboard.run(Command.PRESENT);
        });
        keyboard.listen(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && arrival.isOver()
                    && later.plots().shrink()) {
                event.consume();
            }
        });
    }

    /** What needs all parts. */
    private void complete(Scene scene) {
        presentation = new Presentation(stage, scene, context, first.keyboard(), screens);
        bottom.getChildren().add(0, presentation.root());
        whole.getChildren().add(presentation.curtain());
        HeaderPanel header = first.header();
        header.offerLessons(documents::openLesson);
        header.offerRecent(settings, documents);
        header.offerLanguages(settings, language -> onLanguage.accept(language));
        Region steps = first.transport().root();
        Set<Region> others = Set.of(header.root(), later.storyPlace(), hintsPlace);
        presentation.arrange(later.arranged(whole, columns, first.tabs(), steps, others));
        presentation.connectKeys(later.plots()::shrink);
        KeyTips tips = new KeyTips(context.texts());
        Stream.of(header.root(), steps, right, presentation.root()).forEach(tips::tell);
    }

    /** What is to be done after all parts have come. */
    void later(Runnable what) {
        arrival.later(what);
    }

    /** What comes after the first picture, at once. */
    void arriveWhole() {
        arrival.comeNow();
    }

    private void resized() {
        Themes.apply(stage.getScene(), context.store().state().look());
        makeRoom(context.store().state());
    }

    private void makeRoom(State state) {
        double size = Themes.fontSize(state.look(), stage.getScene());
        boolean large = state.look().typeScale() > 1;
        scroll.setLeast(large ? Themes.leastWidth(size) : 0, large ? Themes.leastHeight(size) : 0);
    }

    private static Region growing(Panel panel) {
        VBox.setVgrow(panel.root(), Priority.ALWAYS);
        return panel.root();
    }

    private void show(State state) {
        Themes.apply(stage.getScene(), state.look());
        makeRoom(state);
        scroll.setHeld(state.training() || state.drag().filter(Drag::held).isPresent());
        if (state.training()) {
            clock.start();
        } else {
            clock.stop();
        }
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

    /** What is open lies in the file that it lay in for a window before, and the same panels are seen. */
    void resume(MainWindow before) {
        documents.resume(before.documents);
        first.tabs().selectAsIn(before.first.tabs());
        later(() -> later.selectAsIn(before.later));
    }

    /** Opens a file as if it had been chosen. */
    public void open(Path path) {
        documents.open(path);
    }

    /** Offers what a crash left. @param otherwise done when nothing of it is opened */
    public void offerRecovery(Runnable otherwise) {
        recovery.ifPresentOrElse(
                left -> new RecoveryOffer(left, documents, context, dialogs, first.background()).make(otherwise),
                otherwise);
    }

    /** Ends what the window does; what it was about stays, for another one. */
    void leave() {
        arrival.end();
        if (presentation != null) {
            presentation.leave();
            presentation.close();
        }
        stage.setOnHidden(null);
        recovery.ifPresent(Recovery::close);
        place.close();
        clock.stop();
        subscription.close();
        tones.close();
        later.close();
        first.close();
        training.close();
        slowEdits.close();
    }

    @Override
    public void close() {
        leave();
        settings.close();
        context.player().close();
    }
}
