package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonTextTest {
    private static final Map<String, String> NO_SCREEN = Map.of("DISPLAY", "");

    @TempDir
    private Path folder;

    private Path lesson(String stop) throws IOException {
        return Files.writeString(
                folder.resolve("my.lesson"),
                "{\"format\": \"learning-flow-lesson/1\", \"title\": \"Mine\", \"chapters\": ["
                        + "{\"title\": \"One\", \"scenario\": \"xor\", \"stops\": [" + stop + "]}]}");
    }

    @Test
    void theWindowIsHandedALessonLikeAnyFile() throws IOException {
        Path file = lesson("{\"caption\": \"Look.\"}");
        assertThat(Run.of(file.toString()).windows()).isEqualTo(List.of(Optional.of(file)));
    }

    @Test
    void withoutAScreenALessonIsRead() throws IOException {
        Path file = lesson(
                "{\"caption\": \"Look\\n\\u001b[2Jhere.\", \"question\": {\"text\": \"Why?\", \"answer\": \"So.\"}}");
        Run run = Run.on(NO_SCREEN, "Linux", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("Mine\n\n1. One\n  - Look [2Jhere.\n    Why?\n    So.\n");
        assertThat(run.err())
                .startsWith("no screen")
                .contains("the lesson comes as text")
                .hasLineCount(1);
    }

    @Test
    void aBrokenOneIsOneLine() throws IOException {
        Run run = Run.on(NO_SCREEN, "Linux", lesson("{}").toString());
        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "",
                        "my.lesson:1:114: chapters[0].stops[0].caption: missing, expected a text in quotes\n",
                        List.of()));
    }
}
