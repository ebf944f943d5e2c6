package learningflow.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.diagram.Picture;
import learningflow.io.Gallery;
import learningflow.io.LessonLibrary;
import learningflow.io.draw.Theme;
import learningflow.io.export.Extent;
import learningflow.io.export.Format;
import learningflow.lesson.Lesson;
import learningflow.state.Lectures;
import learningflow.state.Playback;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.view.Stand;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExportPageTest {
    @TempDir
    private Path folder;

    private Stand stand;

    @Start
    private void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void show() {
        stand.show(Gallery.read("good-shape"), 560, 420, this::panel);
        stand.dispatch(new Transport.GoToStep(9));
    }

    private Panel panel(Context context) {
        ExportPage page = new ExportPage(context, ExportPageTest::picture, () -> Optional.of(folder));
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

    private static Picture picture(State state) {
        return Picture.of(state.run().scenario(), state.run().trace(), Picture.View.NEURONS, state.step());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        ComboBox<T> box = stand.find(id, ComboBox.class);
        Stand.onJavaFx(() -> {
            box.setValue(value);
            return null;
        });
    }

    private List<String> export() throws IOException {
        Button start = stand.find("exportStart", Button.class);
        Stand.onJavaFx(() -> {
            start.fire();
            return null;
        });
        Stand.await(() -> !start.isDisabled());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String outcome() {
        return stand.find("exportOutcome", Label.class).getText();
    }

    /** As Control and a click in the open list do. */
    @Test
    void somethingIsAlwaysChosen() throws IOException {
        choose("exportFormat", Format.SVG);
        for (String id : List.of("exportFormat", "exportRange", "exportExtent", "exportTheme", "exportScale")) {
            choose(id, null);
        }
        assertThat(export()).containsExactly("Good-shape-update0001-step09.svg");
    }

    @Test
    void theMomentOnTheScreenIsOnePicture() throws IOException {
        stand.picture("export");
        choose("exportExtent", Extent.GRAPH);
        choose("exportTheme", Theme.DARK);
        assertThat(export()).containsExactly("Good-shape-update0001-step09.png");
        assertThat(outcome()).startsWith("✓ Written: ");
    }

    @Test
    void aVectorPictureHoldsTheStage() throws IOException {
        choose("exportFormat", Format.SVG);
        List<String> files = export();
        assertThat(files).containsExactly("Good-shape-update0001-step09.svg");
        assertThat(Files.readString(folder.resolve(files.get(0)))).contains("δ³ = 0", "broccoli", "mean loss 0.1667");
    }

    @Test
    void everyUpdateMadeSoFarIsInTheTables() throws IOException {
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
        choose("exportFormat", Format.CSV);
        assertThat(export()).containsExactly("Good-shape-losses.csv", "Good-shape-weights.csv");
        assertThat(Files.readAllLines(folder.resolve("Good-shape-losses.csv"))).hasSize(1 + 3);
    }

    @Test
    void anExportCanBeStoppedAndLeavesNothing() throws IOException {
        choose("exportFormat", Format.GIF);
        Button start = stand.find("exportStart", Button.class);
        Stand.onJavaFx(() -> {
            start.fire();
            return null;
        });
        Button stop = stand.find("exportStop", Button.class);
        Stand.onJavaFx(() -> {
            stop.fire();
            return null;
        });
        Stand.await(() -> !start.isDisabled());
        assertThat(outcome()).startsWith("Stopped.");
        assertThat(folder).isEmptyDirectory();
    }

    /** A page a stop, with the words of the lesson. */
    @Test
    void aLessonIsExportedStopByStop() throws IOException {
        Lesson lesson = LessonLibrary.read("backward-pass");
        stand.dispatch(Lectures.open(new Playback(lesson)));
        choose("exportFormat", Format.PDF);
        choose("exportRange", Range.LESSON);
        List<String> files = export();
        assertThat(files).hasSize(1);
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(files.get(0)).toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(lesson.stops());
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains(lesson.chapters().get(0).title());
            lesson.chapters()
                    .get(0)
                    .stops()
                    .forEach(stop -> assertThat(text).contains(stop.caption().split(" ")));
        }
    }

    @Test
    void onlyWhatMattersToAFormatCanBeChosen() {
        choose("exportFormat", Format.PDF);
        assertThat(stand.find("exportPerPage", ComboBox.class).isDisabled()).isFalse();
        assertThat(stand.find("exportScale", ComboBox.class).isDisabled()).isTrue();
        choose("exportFormat", Format.NUMPY);
        assertThat(stand.find("exportTheme", ComboBox.class).isDisabled()).isTrue();
        assertThat(stand.find("exportRange", ComboBox.class).isDisabled()).isTrue();
    }
}
