package learningflow.view.shell;

import java.security.SecureRandom;
import java.util.Locale;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Looks;
import learningflow.state.Store;

/**
 * What the window needs and JavaFX has no part in: made on a thread of its own while JavaFX starts, which leaves a processor for it.
 *
 * @param ofTheMachine what is spoken where nothing else is liked
 * @param store to be taken over by JavaFX's thread
 */
record Groundwork(Locale ofTheMachine, Settings settings, Store store, Texts texts) {
    static Groundwork lay() {
        new SecureRandom(); // JavaFX gives the icons' font a file with a random name; the first one takes 10 ms
        Settings settings = Settings.ofThePerson();
        Locale ofTheMachine = Locale.getDefault();
        SpokenWindow.speak(settings.get().language(), ofTheMachine);
        Store store = new Store(ScenarioReader.example());
        store.dispatch(
                new Looks.SetLook(Liked.look(settings.get(), store.state().look())));
        return new Groundwork(ofTheMachine, settings, store, Texts.of(Locale.getDefault()));
    }
}
