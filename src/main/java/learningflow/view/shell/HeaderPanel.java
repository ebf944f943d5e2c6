package learningflow.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import learningflow.io.LessonLibrary;
import learningflow.io.Preferences;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Phase;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;

/** The top of the window: what is open, training or inferring, undo, and how things look. */
final class HeaderPanel implements Panel {
    private final Context context;
    private final Keyboard keyboard;
    private final Flow root;
    private final Subscription subscription;

    @FXML
    private Label appName;

    @FXML
    private MenuButton scenario;

    @FXML
    private Menu recent;

    @FXML
    private MenuButton lessons;

    @FXML
    private MenuButton looks;

    @FXML
    private ToggleButton training;

    @FXML
    private ToggleButton inferring;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private RadioMenuItem light;

    @FXML
    private RadioMenuItem dark;

    @FXML
    private RadioMenuItem projector;

    @FXML
    private CheckMenuItem reduceMotion;

    @FXML
    private CheckMenuItem tones;

    @FXML
    private Menu languages;

    @FXML
    private CheckMenuItem signsOnly;

    @FXML
    private CheckMenuItem lineByLine;

    HeaderPanel(Context context, Keyboard keyboard) {
        this.context = context;
        this.keyboard = keyboard;
        root = Fxml.load("header", this, context);
        root.widthProperty().addListener(width -> showName());
        Stream.of(scenario, lessons, looks).forEach(menu -> tellKeys(menu.getItems()));
        subscription = context.store().subscribe(this::show);
    }

    /** The window's title has the name of the program, too: it makes room for what can be done. */
    private void showName() {
        appName.setManaged(true);
        appName.setManaged(root.prefWidth(-1) <= root.getWidth());
        appName.setVisible(appName.isManaged());
    }

    /** Each item that asks for a command shows its key; that the key does it is the keyboard's matter. */
    private static void tellKeys(List<MenuItem> items) {
        for (MenuItem item : items) {
            Optional.ofNullable(item.getId())
                    .flatMap(Command::of)
                    .ifPresent(command -> item.setAccelerator(command.keys().get(0)));
        }
    }

    /** @param choose takes one of those that preferences know */
    void offerLanguages(Settings settings, Consumer<String> choose) {
        ToggleGroup group = new ToggleGroup();
        for (String language : Preferences.LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(context.text("language." + language));
            item.setId("language-" + language);
            item.setToggleGroup(group);
            item.setSelected(language.equals(settings.get().language()));
            item.setOnAction(event -> choose.accept(language));
            languages.getItems().add(item);
        }
    }

    /** @param open opens a lesson by its name */
    void offerLessons(Consumer<String> open) {
        for (int i = 0; i < LessonLibrary.NAMES.size(); i++) {
            lessons.getItems().add(i, lesson(LessonLibrary.NAMES.get(i), open));
        }
    }

    /** What was open last can be opened again. */
    void offerRecent(Settings settings, Documents documents) {
        RecentMenu files = new RecentMenu(context, recent, settings, documents);
        scenario.setOnShowing(event -> files.fill());
    }

    private MenuItem lesson(String name, Consumer<String> open) {
        MenuItem item = new MenuItem(context.text("lesson." + name));
        item.setId("lesson-" + name);
        item.setOnAction(event -> open.accept(name));
        return item;
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        if (!state.run().origin().title().equals(scenario.getText())) {
            scenario.setText(state.run().origin().title());
            showName();
        }
        scenario.setAccessibleText(scenario.getText());
        training.setSelected(!state.isInferring());
        inferring.setSelected(state.isInferring());
        inferring.setDisable(state.desk().homework().open());
        undo.setDisable(!context.store().canUndo());
        redo.setDisable(!context.store().canRedo());
        light.setSelected(state.look().theme() == Look.Theme.LIGHT);
        dark.setSelected(state.look().theme() == Look.Theme.DARK);
        projector.setSelected(state.look().theme() == Look.Theme.PROJECTOR);
        tones.setSelected(state.look().tones());
        reduceMotion.setSelected(state.look().reduceMotion());
        signsOnly.setSelected(state.look().signsOnly());
        lineByLine.setSelected(state.look().lineByLine());
    }

    /** A menu item or button whose id is, in lower case, the name of a command. */
    @FXML
    private void command(ActionEvent event) {
        String id = event.getSource() instanceof MenuItem item ? item.getId() : ((Button) event.getSource()).getId();
        keyboard.run(Command.of(id).orElseThrow());
    }

    @FXML
    private void chooseTraining() {
        choose(Phase.TRAINING);
    }

    @FXML
    private void chooseInferring() {
        choose(Phase.INFERRING);
    }

    private void choose(Phase phase) {
        context.store().dispatch(new Transport.SetPhase(phase));
        show(context.store().state()); // a toggle that was on already has switched itself off
    }

    @FXML
    private void chooseLight() {
        look(look().withTheme(Look.Theme.LIGHT));
    }

    @FXML
    private void chooseDark() {
        look(look().withTheme(Look.Theme.DARK));
    }

    @FXML
    private void chooseProjector() {
        look(look().withTheme(Look.Theme.PROJECTOR));
    }

    @FXML
    private void chooseReduceMotion() {
        look(look().withReduceMotion(reduceMotion.isSelected()));
    }

    @FXML
    private void chooseTones() {
        look(look().withTones(tones.isSelected()));
    }

    private Look look() {
        return context.store().state().look();
    }

    private void look(Look changed) {
        context.store().dispatch(new Looks.SetLook(changed));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
