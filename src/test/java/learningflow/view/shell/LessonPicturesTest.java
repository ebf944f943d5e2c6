package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.io.LessonLibrary;
import learningflow.state.Lecture;
import learningflow.state.Lectures;
import learningflow.state.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of each stop, to be looked at; and what is said must fit, at a size that can be read from the back. */
class LessonPicturesTest extends WindowFixture {
    /** From here on the back row can read. */
    private static final double READABLE = 24;

    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    /** Where there is least room, in French, which needs more than English. */
    static Stream<Arguments> lessonsAndSizes() {
        return LessonLibrary.NAMES.stream()
                .flatMap(name -> Stream.of(Arguments.of("fr", name, 1024, 768), Arguments.of("en", name, 1920, 1080)));
    }

    @ParameterizedTest
    @MethodSource("lessonsAndSizes")
    void everyStopInFrontOfARoom(String language, String name, int width, int height, FxRobot robot) {
        screens.bounds = List.of(new Rectangle2D(0, 0, width, height));
        openLesson(language, name);
        robot.type(KeyCode.F5);
        int shown = 0;
        List<String> tooLong = new ArrayList<>();
        for (boolean more = true; more; ) {
            WaitForAsyncUtils.waitForFxEvents();
            Lecture here = state().desk().lecture().orElseThrow();
            picture("lessons/%s-%s-%d/%02d-%d-%d%s"
                    .formatted(
                            name,
                            language,
                            width,
                            shown++,
                            here.chapter() + 1,
                            here.stop() + 1,
                            here.answered() ? "-answer" : ""));
            captionCanBeRead(robot, tooLong);
            more = here.next().isPresent();
            onJavaFx(() -> {
                store.dispatch(Lectures.next(store.state()));
                return null;
            });
        }
        assertThat(tooLong).isEmpty();
    }

    private void captionCanBeRead(FxRobot robot, List<String> tooLong) {
        Region window = find(robot, "window", Region.class);
        assertThat(window.getWidth())
                .as("nothing is wider than the screen")
                .isEqualTo(stage.getScene().getWidth());
        assertThat(window.getHeight()).isEqualTo(stage.getScene().getHeight());
        assertThat(window.minHeight(-1)).as("all is there").isLessThanOrEqualTo(window.getHeight());
        tooLong.addAll(onJavaFx(() -> Fits.problems(stage.getScene())));
        Label caption = find(robot, "caption", Label.class);
        assertThat(caption.getFont().getSize()).isGreaterThanOrEqualTo(READABLE);
        ScrollPane said = (ScrollPane) robot.lookup(".said").query();
        double room = said.getViewportBounds().getHeight();
        double needed = said.getContent().getLayoutBounds().getHeight();
        if (needed > room + 1) {
            tooLong.add("%.0f of %.0f: %s".formatted(needed, room, caption.getText()));
        }
    }

    @Test
    void aLessonInTheWindow() {
        openLesson("en", "weights");
        size(1280, 800);
        picture("lessons/window-1280");
        size(1024, 700);
        picture("lessons/window-1024");
        size(1920, 1080);
        picture("lessons/window-1920");
    }

    private void openLesson(String language, String name) {
        Locale spoken = Locale.forLanguageTag(language);
        onJavaFx(() -> {
            open(Settings.forgotten(), spoken);
            store.open(new Playback(LessonLibrary.read(name, spoken)));
            return null;
        });
    }
}
