package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.lesson.Chapter;
import learningflow.lesson.Cue;
import learningflow.lesson.Exercise;
import learningflow.lesson.Lesson;
import learningflow.lesson.Part;
import learningflow.lesson.Spellings;
import learningflow.lesson.Stop;
import learningflow.lesson.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonReaderTest {
    private static final String ONE_STOP = """
            {"format": "learning-flow-lesson/1", "chapters": [
              {"title": "Only", "scenario": %s, "stops": [%s]}
            ]}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("my.lesson");
    }

    private Lesson read(String scenario, String stops) throws IOException, BadFileException {
        Files.writeString(file, ONE_STOP.formatted(scenario, stops));
        return LessonReader.read(file);
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        Lesson lesson = read("\"good-shape\"", "{\"caption\": \"Look.\"}");
        assertThat(lesson.title()).isEqualTo("my.lesson");
        assertThat(lesson.description()).isEmpty();
        Chapter chapter = lesson.chapters().get(0);
        assertThat(chapter.start()).isEqualTo(Cue.NONE);
        assertThat(chapter.scenario().title()).isEqualTo("Good shape?");
        Stop stop = chapter.stops().get(0);
        assertThat(stop.caption()).isEqualTo("Look.");
        assertThat(stop.cue()).isEqualTo(Cue.NONE);
        assertThat(stop.look()).isEmpty();
        assertThat(stop.touch()).isEqualTo(Touch.NOTHING);
        assertThat(stop.question()).isEmpty();
        assertThat(stop.notes()).isEmpty();
    }

    @Test
    void anExerciseAsksForAPartToSoManyDigits() throws Exception {
        Lesson lesson = read(
                "\"good-shape\"",
                "{\"caption\": \"\", \"exercise\": {\"ask\": \"dw2\", \"digits\": 4}},"
                        + " {\"caption\": \"\", \"exercise\": {\"ask\": \"dw2\"}}");
        Part asked = Part.parse("dw2").orElseThrow();
        assertThat(lesson.chapters().get(0).stops())
                .extracting(Stop::exercise)
                .containsExactly(Optional.of(new Exercise(asked, 4)), Optional.of(new Exercise(asked, 3)));
        assertThatThrownBy(() -> read("\"good-shape\"", "{\"caption\": \"\", \"exercise\": {\"ask\": \"o1\"}}"))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("exercise.ask: \"o1\", expected ");
    }

    @Test
    void markupIsTextLikeAnyOther() throws Exception {
        String markup = "<b>bold</b> & <a href='http://example.org'>here</a> ${x} {0} \\u0007";
        Lesson lesson = read("\"good-shape\"", "{\"caption\": \"" + markup + "\"}");
        assertThat(lesson.chapters().get(0).stops().get(0).caption())
                .isEqualTo("<b>bold</b> & <a href='http://example.org'>here</a> ${x} {0} \u0007");
    }

    @Test
    void aScenarioMayLieBesideTheLessonOrBelow() throws Exception {
        Files.createDirectory(folder.resolve("below"));
        ScenarioWriter.write(Gallery.read("xor"), folder.resolve("below/mine.learningflow"));
        Lesson lesson = read("\"below/mine.learningflow\"", "{\"caption\": \"\", \"look\": [\"w2.4.2\"]}");
        assertThat(lesson.chapters().get(0).scenario().title()).isEqualTo("XOR");
        assertThat(lesson.chapters().get(0).stops().get(0).look())
                .isEqualTo(Set.of(Part.parse("w2.4.2").orElseThrow()));
    }

    @Test
    void noOtherFileCanBeReached() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        ScenarioWriter.write(Gallery.read("xor"), folder.resolve("outside.learningflow"));
        Files.createSymbolicLink(inner.resolve("link.learningflow"), folder.resolve("outside.learningflow"));
        file = inner.resolve("my.lesson");
        String path = "expected a path at or below the lesson's folder";
        for (String name : new String[] {
            "../outside.learningflow",
            "link.learningflow",
            folder.resolve("outside.learningflow").toString()
        }) {
            assertThatThrownBy(() -> read("\"" + name + "\"", "{\"caption\": \"\"}"))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageEndingWith(path);
        }
        assertThatThrownBy(() -> read("\"none.learningflow\"", "{\"caption\": \"\"}"))
                .hasMessageEndingWith("expected a scenario file that is there");
        assertThatThrownBy(() -> read("\"/etc/passwd\"", "{\"caption\": \"\"}"))
                .hasMessageStartingWith(
                        "my.lesson:2:33: chapters[0].scenario: \"/etc/passwd\", expected one of good-shape");
    }

    @Test
    void aBrokenScenarioBesideItIsToldWithItsOwnNameAndLine() throws Exception {
        Files.writeString(folder.resolve("bad.learningflow"), "{\n  \"format\": 1\n}");
        assertThatThrownBy(() -> read("\"bad.learningflow\"", "{\"caption\": \"\"}"))
                .hasMessage("bad.learningflow:2:13: format: 1, expected a text in quotes");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        assertThatThrownBy(() -> LessonReader.read(file))
                .hasMessage("my.lesson:1:1: file: not there, expected a lesson file");
    }

    @Test
    void anEmbeddedScenarioKeepsHowItsNumbersWereWritten() throws Exception {
        String scenario = """
                {
                  "format": "learning-flow/1",
                  "data": {"inputs": ["a"], "outputs": ["b"], "rows": [{"x": [1], "y": [2]}]},
                  "layers": [{"type": "input", "size": 1},
                    {"type": "linear", "size": 1, "bias": false, "weights": [["1/3"]]}]
                }""";
        Lesson lesson = read(scenario, "{\"caption\": \"\"}");
        Spellings spellings = lesson.chapters().get(0).scenario().spellings();
        double third = Numbers.parse("1/3").orElseThrow();
        assertThat(spellings.of(Spellings.place(WeightId.weight(2, 0, 0)), third))
                .contains("1/3");
    }

    @Test
    void aLessonHasAtMost200ChaptersAnd1000Stops() throws Exception {
        String stop = "{\"caption\": \"\"}";
        assertThat(read("\"good-shape\"", stop + ("," + stop).repeat(999)).stops())
                .isEqualTo(1000);
        assertThatThrownBy(() -> read("\"good-shape\"", stop + ("," + stop).repeat(1000)))
                .hasMessage("my.lesson:2:56: chapters[0].stops: 1001 stops, expected from 1 to 1000");
        String chapter = "{\"title\": \"\", \"scenario\": \"good-shape\", \"stops\": [" + stop + "]}";
        Files.writeString(
                file,
                "{\"format\": \"learning-flow-lesson/1\", \"chapters\": [" + chapter + ("," + chapter).repeat(200)
                        + "]}");
        assertThatThrownBy(() -> LessonReader.read(file))
                .hasMessage("my.lesson:1:50: chapters: 201 chapters, expected from 1 to 200");
    }

    @Test
    void networksAndDataAreSmallEnoughForARoom() {
        String large = """
                {"format": "learning-flow/1",
                "data": {"inputs": ["a"], "outputs": ["b"], "rows": [%s]},
                "layers": [{"type": "input", "size": 1}, {"type": "linear", "size": %d}, {"type": "linear", "size": 1}]}""";
        String row = "{\"x\": [1], \"y\": [2]}";
        // 6667 weights and biases of 1 input each, then 6667 weights and 1 bias: 3 · 6667 + 1
        assertThatThrownBy(() -> read(large.formatted(row, 6667), "{\"caption\": \"\"}"))
                .hasMessage("my.lesson:2:33: chapters[0].scenario: 20002 weights and biases, expected at most 20000");
        assertThatThrownBy(() -> read(large.formatted(row + (", " + row).repeat(10_000), 1), "{\"caption\": \"\"}"))
                .hasMessage("my.lesson:2:33: chapters[0].scenario: 10001 rows, expected at most 10000");
    }

    /** So that nobody can let a window compute for hours by a file. */
    @Test
    void theWorkOfAChapterIsBounded() {
        // 3 weights and 3 rows count as 1000: 200 stops of 1000 + 8 updates are 201,600 of at most 200,000.
        String stop = "{\"caption\": \"\", \"update\": 1000}";
        assertThatThrownBy(() -> read("\"good-shape\"", stop + (",\n" + stop).repeat(199)))
                .hasMessage("my.lesson:200:1: chapters[0].stops[198]: too much to compute up to here, expected at most"
                        + " 200000 updates in a chapter (each stop counts as 8)");
    }
}
