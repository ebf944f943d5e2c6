package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningflow.lesson.Lesson;
import org.junit.jupiter.api.Test;

/** What docs/lessons.md says is so. */
class LessonDocsTest {
    private static final Path DOCS = Path.of("docs", "lessons.md");

    private static String example() throws Exception {
        Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(Files.readString(DOCS));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static Lesson read(String text) throws Exception {
        return LessonReader.read("my.lesson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theExampleIsALesson() throws Exception {
        Lesson lesson = read(example());
        assertThat(lesson.title()).isEqualTo("My first lesson");
        assertThat(lesson.chapters().get(0).stops()).hasSize(3);
    }

    @Test
    void theExampleOfAnErrorIsWhatIsSaid() throws Exception {
        String broken = example().replace("\"dw2\",\n", "\"dw3\",\n");
        BadFileException error = catchThrowableOfType(BadFileException.class, () -> read(broken));
        assertThat(Files.readString(DOCS)).contains(error.getMessage());
    }

    @Test
    void everyKeyIsExplained() throws Exception {
        String docs = Files.readString(DOCS);
        Stream<String> others = Stream.of("text", "answer", "optimizer", "batchSize", "learningRate", "weights");
        List<String> keys = Stream.of(
                        Stream.of("format", "title", "description", "chapters", "scenario", "stops"),
                        ChapterReader.STOP_KEYS.stream(),
                        CueReader.KEYS.stream(),
                        others)
                .flatMap(stream -> stream)
                .toList();
        assertThat(keys).allSatisfy(key -> assertThat(docs).contains("`" + key + "`"));
    }
}
