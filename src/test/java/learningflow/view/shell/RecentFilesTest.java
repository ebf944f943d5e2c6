package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.io.ScenarioWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The menu of the files that were open last. */
class RecentFilesTest extends WindowFixture {
    @TempDir
    static Path folder;

    private Path preferences;
    private Settings settings;

    @Start
    void start(Stage unused) throws IOException {
        preferences = Files.createTempDirectory(folder, "home").resolve("preferences.json");
        settings = Settings.of(preferences);
        open(settings);
    }

    @Test
    void aFileIsOpenedAgainFromTheMenuAndAnotherStartStillKnowsIt() throws IOException {
        Path xor = saved("xor");
        Path twice = saved("double");
        opened(xor, "XOR");
        opened(twice, "y = 2x");
        assertThat(offered()).containsExactly("recent-double.learningflow", "recent-xor.learningflow", "recentClear");

        pick("recent-xor.learningflow");
        waitUntil(() -> stage.getTitle().startsWith("XOR"));
        assertThat(offered()).containsExactly("recent-xor.learningflow", "recent-double.learningflow", "recentClear");

        onJavaFx(() -> {
            window.close();
            return null;
        });
        try (Settings next = Settings.of(preferences)) {
            assertThat(next.get().recent()).containsExactly(xor, twice);
        }
    }

    @Test
    void aFileThatIsGoneLeavesTheMenuOnceItWasPickedWithOneLineThatSaysSo() throws IOException {
        Path xor = saved("xor");
        Path twice = saved("double");
        opened(twice, "y = 2x");
        opened(xor, "XOR");
        Files.delete(twice);
        String before = onJavaFx(stage::getTitle);
        pick("recent-double.learningflow");
        waitUntil(() -> !answers.problems.isEmpty());
        assertThat(answers.problems)
                .containsExactly(twice + " is not there any more. It no longer stands among the recent files.");
        assertThat(offered()).containsExactly("recent-xor.learningflow", "recentClear");
        assertThat(onJavaFx(stage::getTitle)).isEqualTo(before);

        pick("recentClear");
        assertThat(onJavaFx(() -> menu().isDisable())).isFalse();
        offered();
        assertThat(onJavaFx(() -> menu().isDisable())).isTrue();
    }

    private static Path saved(String name) throws IOException {
        Path file = folder.resolve(name + ".learningflow");
        ScenarioWriter.write(Gallery.read(name), file);
        return file;
    }

    private void opened(Path file, String title) {
        onJavaFx(() -> {
            window.open(file);
            return null;
        });
        waitUntil(() -> stage.getTitle().startsWith(title));
    }

    private Menu menu() {
        return scenario().getItems().stream()
                .filter(item -> "recent".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private MenuButton scenario() {
        return (MenuButton) stage.getScene().lookup("#scenario");
    }

    /** What stands in the menu when it opens. */
    private List<String> offered() {
        return onJavaFx(() -> {
            Event.fireEvent(scenario(), new Event(MenuButton.ON_SHOWING));
            return menu().getItems().stream()
                    .map(MenuItem::getId)
                    .filter(id -> id != null)
                    .toList();
        });
    }

    private void pick(String id) {
        offered();
        onJavaFx(() -> {
            menu().getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
            return null;
        });
    }
}
