package learningflow.view.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.core.Dataset;
import learningflow.state.Look;
import learningflow.state.Run;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CsvPageTest {
    @TempDir
    private Path folder;

    private final Background background = new Background();
    private final List<Run> imported = new ArrayList<>();
    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @AfterEach
    void close() {
        background.close();
    }

    private void open(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        stand.show(Examples.article(), 820, 640, context -> panel(context, file));
        Stand.await(() -> !note().isEmpty());
    }

    private Panel panel(Context context, Path file) {
        CsvPage page = new CsvPage(context, background, file, imported::add);
        return new Panel() {
            @Override
            public Region root() {
                return page.root();
            }

            @Override
            public void close() {
                page.close();
            }
        };
    }

    private String note() {
        return stand.find("csvNote", Label.class).getText();
    }

    /** What is said about the cell that is no number. */
    private String badLine() {
        return stand.find("csvBad", Region.class).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text.contains("n/a"))
                .findFirst()
                .orElse("");
    }

    private boolean canImport() {
        return Stand.onJavaFx(() -> !stand.find("csvImport", Button.class).isDisable());
    }

    @Test
    void aBadCellIsNamedAndMendedBeforeTheTableIsImported(FxRobot robot) throws IOException {
        open("größe;zahl;y\n1,5;2;0\n2,5;n/a;1\n3;4;1\n");
        assertThat(canImport()).isFalse();
        Stand.await(() -> !badLine().isEmpty());
        String bad = Stand.onJavaFx(this::badLine);
        assertThat(bad).contains("2", "zahl", "n/a");
        pictures("bad");
        robot.clickOn("#csvMend-1-1").write("2,25").type(KeyCode.ENTER);
        Stand.await(this::canImport);
        pictures("mended");
        robot.clickOn("#csvImport");
        Dataset data = imported.get(0).setup().data();
        assertThat(data.inputs()).containsExactly("größe", "zahl");
        assertThat(data.rawX().get(1, 1)).isEqualTo(2.25);
        assertThat(data.rawX().get(0, 0)).isEqualTo(1.5);
        assertThat(imported.get(0).setup().network().inputs()).isEqualTo(2);
    }

    @Test
    void badRowsAreLeftOutOnPurposeOnly(FxRobot robot) throws IOException {
        open("a,b\n1,2\nx,3\n4,5\n");
        assertThat(canImport()).isFalse();
        robot.clickOn("#csvLeaveOut");
        Stand.await(this::canImport);
        assertThat(Stand.onJavaFx(this::note)).endsWith("Rows left out: 1.");
        robot.clickOn("#csvImport");
        assertThat(imported.get(0).setup().data().rows()).isEqualTo(2);
    }

    @Test
    void readingALongTableCanBeStoppedAndNothingIsImported() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "a,b,c,d\n" + "1.25,-2.5,3.75,0\n".repeat(400_000));
        stand.show(Examples.article(), 820, 640, context -> panel(context, file));
        Button stop = stand.find("csvStop", Button.class);
        Stand.await(stop::isVisible);
        Stand.onJavaFx(() -> {
            stop.fire();
            return null;
        });
        Stand.await(() -> !stop.isVisible());
        assertThat(Stand.onJavaFx(this::note)).startsWith("Reading was stopped.");
        assertThat(canImport()).isFalse();
    }

    @Test
    void theFormatIsRecognisedAndCanBeCorrected() throws IOException {
        open("1;2\n3;4\n");
        assertThat(columns()).isEqualTo(2);
        Stand.onJavaFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Character> separator = stand.find("csv-separator", ComboBox.class);
            separator.setValue(',');
            return null;
        });
        Stand.await(() -> columns() == 1);
        Stand.await(() -> note().startsWith("At least one column"));
        assertThat(canImport()).isFalse();
    }

    private int columns() {
        return Stand.onJavaFx(
                () -> stand.find("csvTable", TableView.class).getColumns().size());
    }

    private void pictures(String name) {
        for (Look.Theme theme : Look.Theme.values()) {
            stand.look(theme);
            stand.picture("csv-" + name + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
    }
}
