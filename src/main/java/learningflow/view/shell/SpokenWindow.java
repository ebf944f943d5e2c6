package learningflow.view.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.Stage;
import learningflow.io.LessonLibrary;
import learningflow.io.Preferences;
import learningflow.lesson.Lesson;
import learningflow.lesson.Texts;
import learningflow.state.Lectures;
import learningflow.state.Playback;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/**
 * The window in the language that somebody likes. Another language is another window in the same place, on the same store: what
 * is open, undo and a lesson's stop stay.
 */
final class SpokenWindow {
    private final Stage stage;
    private final Store store;
    private final Player player;
    private final Settings settings;
    private final Screens screens;
    private final BiFunction<Context, Background, Dialogs> dialogs;
    /** What the machine speaks. */
    private final Locale ofTheMachine;

    private MainWindow window;

    /**
     * @param settings whose language is liked
     * @param ofTheMachine what is spoken where nothing else is liked
     */
    SpokenWindow(
            Stage stage,
            Store store,
            Settings settings,
            Screens screens,
            Locale ofTheMachine,
            BiFunction<Context, Background, Dialogs> dialogs) {
        this(stage, store, new Player(store), settings, screens, ofTheMachine, dialogs);
        speak(settings.get().language(), ofTheMachine);
        make(Arrival.atOnce());
    }

    /** A window on what was made already; what its first picture does without arrives later. */
    SpokenWindow(
            Opening opening, Groundwork ground, Screens screens, BiFunction<Context, Background, Dialogs> dialogs) {
        this(
                opening.stage(),
                ground.store(),
                new Player(ground.store()),
                ground.settings(),
                screens,
                ground.ofTheMachine(),
                dialogs);
        make(opening, new Context(store, player, ground.texts()), Arrival.inParts());
    }

    private SpokenWindow(
            Stage stage,
            Store store,
            Player player,
            Settings settings,
            Screens screens,
            Locale ofTheMachine,
            BiFunction<Context, Background, Dialogs> dialogs) {
        this.stage = stage;
        this.store = store;
        this.player = player;
        this.settings = settings;
        this.screens = screens;
        this.ofTheMachine = ofTheMachine;
        this.dialogs = dialogs;
    }

    MainWindow window() {
        return window;
    }

    /** What reads and writes files speaks the language of the process. */
    static void speak(String language, Locale ofTheMachine) {
        Locale.setDefault(
                language.equals(Preferences.SYSTEM_LANGUAGE) ? ofTheMachine : Locale.forLanguageTag(language));
    }

    private void make(Arrival arrival) {
        Opening opening = new Opening(stage, store.state().look(), settings);
        make(opening, new Context(store, player, Texts.of(Locale.getDefault())), arrival);
    }

    private void make(Opening opening, Context context, Arrival arrival) {
        FirstParts first = FirstParts.of(context, new Background(), settings);
        Dialogs over = dialogs.apply(context, first.background());
        window = new MainWindow(opening, first, over, screens, settings, arrival);
        window.setOnLanguage(this::change);
    }

    /** In parts as at the start: all of them at once would keep the JavaFX thread for a quarter of a second. */
    void change(String language) {
        if (language.equals(settings.get().language())) {
            return;
        }
        MainWindow before = window;
        before.arriveWhole();
        Optional<String> lesson = store.state().desk().lecture().flatMap(here -> nameOf(here.lesson()));
        settings.change(liked -> liked.withLanguage(language));
        before.leave();
        speak(language, ofTheMachine);
        lesson.ifPresent(name -> store.dispatch(
                Lectures.translated(store.state(), new Playback(LessonLibrary.read(name, Locale.getDefault())))));
        make(Arrival.inParts());
        window.resume(before);
    }

    /** Of a lesson that came with the program, in the language that is spoken now. */
    private static Optional<String> nameOf(Lesson lesson) {
        return LessonLibrary.NAMES.stream()
                .filter(name ->
                        LessonLibrary.read(name, Locale.getDefault()).title().equals(lesson.title()))
                .filter(name -> LessonLibrary.read(name, Locale.getDefault()).equals(lesson))
                .findFirst();
    }
}
