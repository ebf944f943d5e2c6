package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are text: markup, commands and control characters in them are shown or left out, never obeyed. */
class HostileNamesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("x.learningflow"), """
                {"format": "learning-flow/1",
                 "title": "</title><script>\\\"\\\"\\\"\\nimport os\\u0000 {name} ${jndi:x} %s",
                 "data": {"inputs": ["<b>&amp;_a", "\\\\frac{1}{", "\\u0001\\u001b[31m\\u202e\\ud800"],
                          "outputs": ["]]>\\n$$"],
                          "rows": [{"x": [1, 2, 3], "y": [1]}],
                          "decision": {"threshold": 0.5, "below": "<i>", "above": "}\\\\end{x}\\u0007"}},
                 "layers": [{"type": "input", "size": 3}, {"type": "linear", "size": 1}, {"type": "relu"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf"})
    void picturesAreMadeOfThem(String format) throws Exception {
        Path to = folder.resolve(format);
        Run run = Run.of("export", file.toString(), "--to", to.toString(), "--as", format, "--updates", "1");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.status()).isZero();
        List<Path> made;
        try (Stream<Path> files = Files.walk(to)) {
            made = files.filter(Files::isRegularFile).toList();
        }
        assertThat(made).isNotEmpty();
        boolean shown = false;
        for (Path picture : made) {
            if (format.equals("svg")) {
                shown |= DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(picture.toFile())
                        .getDocumentElement()
                        .getTextContent()
                        .contains("<b>&amp;_a");
            } else {
                shown = true;
            }
        }
        assertThat(shown).isTrue();
    }

    @Test
    void theTerminalIsToldNothingByThem() {
        for (String format : List.of("text", "csv")) {
            Run run = Run.of("trace", file.toString(), "--format", format);
            assertThat(run.status()).isZero();
            assertThat(run.out().chars()).as(format).doesNotContain(0x1b, 0x07, 0x01, 0x202e);
        }
    }
}
