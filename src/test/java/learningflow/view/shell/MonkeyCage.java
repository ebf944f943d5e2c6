package learningflow.view.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.scene.Parent;
import javafx.stage.Stage;
import learningflow.ThreadGuard;
import learningflow.io.Gallery;
import learningflow.lesson.Texts;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** The real window, and one store behind it for as long as a seed lasts. Belongs to the JavaFX thread. */
final class MonkeyCage implements AutoCloseable {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    /** More than the store keeps are no way back to the start. */
    private static final int UNDO_STEPS = 200;

    private final Random random;
    private final Map<String, Integer> compared;
    private final Path folder;
    private final Store store;
    private final WindowFixture.ScreensInATest screens = new WindowFixture.ScreensInATest();
    private Stage stage;
    private MainWindow window;
    private Context context;
    private MonkeyHands hands;
    private MonkeyEyes eyes;
    /** What was there before anything that can be undone. */
    private Start start;

    private record Start(Run run, Run copy) {
        static Start of(Run run) {
            return new Start(run, Run.start(run.scenario()));
        }
    }

    /** @param compared counts how often what was compared with the state */
    MonkeyCage(Random random, Map<String, Integer> compared) {
        this.random = random;
        this.compared = compared;
        try {
            folder = Files.createTempDirectory("monkey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new Store(Gallery.read(Gallery.NAMES.get(random.nextInt(Gallery.NAMES.size()))));
        store.subscribe(this::follow);
        open();
    }

    private void follow(State state) {
        if (!store.canUndo()) {
            start = Start.of(state.run());
        }
    }

    /** Another window on the same state, in one of the languages. */
    private void open() {
        Locale language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        Texts texts = Texts.of(language);
        stage = new Stage();
        context = new Context(store, new Player(store), texts);
        Background background = new Background();
        Dialogs real = new StageDialogs(stage, context, background);
        Dialogs answers = new MonkeyAnswers(random, folder, real, context);
        window = new MainWindow(stage, context, answers, background, screens);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        ThreadGuard.watch(stage.getScene());
        stage.show();
        hands = new MonkeyHands(random, stage);
        eyes = new MonkeyEyes(stage.getScene(), texts, compared);
    }

    MonkeyHands hands() {
        return hands;
    }

    Store store() {
        return store;
    }

    /** What is wrong with what the window shows. */
    List<String> look() {
        hands.look();
        List<String> wrong = new ArrayList<>(eyes.look(store.state()));
        wrong.addAll(ThreadGuard.take());
        return wrong;
    }

    /** How what the window shows differs from a fresh window on the same state, if it stands still. */
    List<String> compareWithAFreshOne() {
        State state = store.state();
        if (state.playing() || state.training() || screens.full) {
            return List.of();
        }
        if (context.player().flight().isMoving()) {
            arrive(state.look());
        }
        Stage other = new Stage();
        Context fresh = new Context(store, new Player(store), context.texts());
        try (Background background = new Background()) {
            MainWindow twin =
                    new MainWindow(other, fresh, new StageDialogs(other, fresh, background), background, screens);
            Parent root = other.getScene().getRoot();
            root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
            layOut(root);
            layOut(stage.getScene().getRoot());
            List<String> wrong = MonkeyTwin.differences(stage.getScene().getRoot(), root);
            twin.close();
            return wrong;
        }
    }

    /** As the program does for those who want no motion: time that passed behind the graph's back would leave it as it was. */
    private void arrive(Look look) {
        set(look.withReduceMotion(true));
        set(look);
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    /** In another language, perhaps. */
    void reopen() {
        hands.rest();
        stage.close();
        open();
    }

    /** What a person does to the whole window now and then. @return whether it is to be opened anew */
    boolean change() {
        Look look = store.state().look();
        switch (random.nextInt(12)) {
            case 0 -> {
                return true;
            }
            case 2 -> set(look.withTheme(Look.Theme.values()[random.nextInt(Look.Theme.values().length)]));
            case 3 -> set(look.withReduceMotion(!look.reduceMotion()));
            case 4 -> set(look.withView(look.view() == Look.View.LAYERS ? Look.View.NEURONS : Look.View.LAYERS));
            case 5 -> set(look.withSpeed(4));
            case 1 -> window.open(folder.resolve("saved.learningflow"));
            default -> hands.rest();
        }
        return false;
    }

    private void set(Look look) {
        store.dispatch(new Looks.SetLook(look));
    }

    /** Takes back everything, looks, and does it again. */
    List<String> backToTheStart() {
        hands.rest();
        store.dispatch(new Transport.StopTraining());
        if (store.state().desk().homework().open()) {
            return List.of();
        }
        Run here = store.state().run();
        Start expected = start;
        int steps = 0;
        while (store.canUndo() && steps <= UNDO_STEPS) {
            store.undo();
            steps++;
        }
        List<String> wrong = steps >= UNDO_STEPS ? List.of() : comparedWith(expected);
        while (steps-- > 0) {
            store.redo();
        }
        if (store.state().run() != here) {
            return List.of("undoing and doing again everything ends in another run");
        }
        return wrong;
    }

    private List<String> comparedWith(Start expected) {
        Run run = store.state().run();
        boolean same = run == expected.run()
                && run.weights().equals(expected.copy().weights())
                && run.setup().equals(expected.copy().setup());
        List<String> shown = eyes.look(store.state());
        return same ? shown : List.of("undoing everything does not restore the start");
    }

    @Override
    public void close() {
        hands.rest();
        stage.close();
    }
}
