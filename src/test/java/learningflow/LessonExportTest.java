package learningflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learningflow.cli.Cli;
import learningflow.io.LessonReader;
import learningflow.lesson.Lesson;
import learningflow.view.export.LessonReels;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole lesson on paper or as a film, by the command line and without a display. */
class LessonExportTest {
    @TempDir
    private Path folder;

    private Path lesson() throws IOException {
        return Files.writeString(folder.resolve("short.lesson"), """
                {"format": "learning-flow-lesson/1", "title": "Short",
                 "chapters": [
                  {"title": "One", "scenario": "good-shape", "update": 2,
                   "stops": [{"step": "o3", "caption": "Out comes zero."}, {"step": "dw2", "caption": "Who was to blame?"}]},
                  {"title": "Two", "scenario": "double", "stops": [{"step": "loss", "caption": "Another network."}]}]}
                """);
    }

    private int export(String format) throws IOException {
        return Cli.run(
                none -> {},
                LessonReels::of,
                "export",
                lesson().toString(),
                "--to",
                folder.resolve("out").toString(),
                "--as",
                format);
    }

    @Test
    void aPageAStopWithWhatItSays() throws Exception {
        assertThat(export("pdf")).isZero();
        Lesson lesson = LessonReader.read(lesson());
        try (PDDocument book = Loader.loadPDF(folder.resolve("out/short.pdf").toFile())) {
            assertThat(book.getNumberOfPages()).isEqualTo(lesson.stops());
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(book)).contains("Short · One", "Who was to blame?", "−3000");
        }
    }

    @Test
    void aFilmOfAllStops() throws Exception {
        assertThat(export("gif")).isZero();
        assertThat(folder.resolve("out/short.gif")).isNotEmptyFile();
    }

    @Test
    void whatIsOfUpdatesIsNoLesson() throws IOException {
        assertThat(export("csv")).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
