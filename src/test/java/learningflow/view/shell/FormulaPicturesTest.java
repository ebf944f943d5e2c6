package learningflow.view.shell;

import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.state.Look;
import learningflow.state.Transport;
import learningflow.view.formula.FormulaPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Pictures of the window at each step of an update, to be looked at; they fail only if something throws. */
class FormulaPicturesTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    @ParameterizedTest
    @CsvSource({"good-shape, 8", "good-shape, 9", "good-shape, 11", "xor, 13"})
    void signsOnly(String name, int step) {
        onJavaFx(() -> {
            store.open(Gallery.read(name));
            return null;
        });
        look(look -> look.withSignsOnly(true));
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(step));
        picture("signs-%s-%02d".formatted(name, step));
    }

    @ParameterizedTest
    @CsvSource({"good-shape, 1280, 800, LIGHT", "xor, 1280, 800, DARK", "three-classes, 1920, 1080, PROJECTOR"})
    void everyStep(String name, int width, int height, Look.Theme theme) {
        look(look -> look.withTheme(theme));
        size(width, height);
        onJavaFx(() -> {
            store.open(Gallery.read(name));
            return null;
        });
        waitUntil(
                () -> stage.getScene().getRoot().lookup("#stepTypeset") instanceof FormulaPane pane && pane.isReady());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        for (int step = 1; step <= state().timeline().last(); step++) {
            dispatch(new Transport.GoToStep(step));
            picture("formula-%s-%02d".formatted(name, step));
        }
    }
}
