package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final Map<String, String> NO_SCREEN = Map.of("DISPLAY", "");

    @TempDir
    private Path folder;

    private Path example;

    @BeforeEach
    void copyTheExample() throws IOException {
        try (var bytes = CliTest.class.getResourceAsStream("/learningflow/scenarios/good-shape.learningflow")) {
            example = folder.resolve("good-shape.learningflow");
            Files.copy(bytes, example);
        }
    }

    @Test
    void nothingOrAFileOpensTheWindow() {
        assertThat(Run.of()).isEqualTo(new Run(0, "", "", List.of(Optional.empty())));
        assertThat(Run.of(example.toString())).isEqualTo(new Run(0, "", "", List.of(Optional.of(example))));
    }

    @Test
    void withoutAScreenTheWindowIsWhatTracePrints() {
        String traced = Run.of("trace", example.toString()).out();
        String notice = "no screen (neither DISPLAY nor WAYLAND_DISPLAY is set), so the passes come as text;"
                + " for the window start it on a desktop, over ssh -X or under xvfb-run\n";
        assertThat(Run.on(NO_SCREEN, "Linux", example.toString())).isEqualTo(new Run(0, traced, notice, List.of()));
        assertThat(Run.on(Map.of(), "Linux")).isEqualTo(new Run(0, traced, notice, List.of()));
        String noToolkit = "the window can't be opened here, so the passes come as text;"
                + " it takes a desktop with GTK 3 (Debian, Ubuntu: apt install libgtk-3-0)\n";
        assertThat(Run.with(file -> {
                    throw new UnsupportedOperationException("Unable to open DISPLAY");
                }))
                .isEqualTo(new Run(0, traced, noToolkit, List.of()));
    }

    @Test
    void waylandAndOtherSystemsHaveAScreen() {
        assertThat(Run.on(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux").windows())
                .hasSize(1);
        assertThat(Run.on(Map.of(), "Windows 11").windows()).hasSize(1);
        assertThat(Run.on(Map.of(), "Mac OS X").windows()).hasSize(1);
    }

    @Test
    void aBadFileIsOneLineWithOrWithoutAScreen() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.learningflow"), "{\n}");
        String line = "bad.learningflow:1:1: format: missing, expected \"learning-flow/1\"\n";
        assertThat(Run.of("trace", bad.toString())).isEqualTo(new Run(1, "", line, List.of()));
        assertThat(Run.on(NO_SCREEN, "Linux", bad.toString())).isEqualTo(new Run(1, "", line, List.of()));
    }

    @Test
    void aMissingFileIsOneLine() {
        assertThat(Run.of("trace", folder.resolve("no.learningflow").toString()))
                .isEqualTo(
                        new Run(1, "", "no.learningflow:1:1: file: not there, expected a scenario file\n", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trace                                  | missing: FILE",
                "trace a.learningflow b.learningflow    | not understood: 'b.learningflow'",
                "trace a.learningflow --updates 0       | --updates: '0' is not a whole number from 1",
                "trace a.learningflow --updates -1      | --updates: '-1' is not a whole number from 1",
                "trace a.learningflow --updates 1.5     | --updates: '1.5' is not a whole number from 1",
                "trace a.learningflow --updates         | missing: --updates=N",
                "trace a.learningflow --format yaml     | --format: 'yaml' is not one of [text, jsonl, csv]",
                "trace a.learningflow --colour          | not understood: '--colour'",
                "train                                  | missing: FILE",
                "train a.learningflow --epochs 0        | --epochs: '0' is not a whole number from 1",
                "train a.learningflow --save            | missing: --save=OUT",
                "check                                  | missing: FILE",
                "check a.learningflow --updates 1       | not understood: '--updates', '1'",
                "--colour                               | not understood: '--colour'",
                "frobnicate                             | Unknown command, and no such file: frobnicate",
                "a.learningflow b.learningflow          | not understood: 'b.learningflow'",
            })
    void aWrongCallIsUsageOnStderr(String call, String problem) {
        Run run = Run.of(call.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(problem.replace("''", "'") + "\n").contains("Usage: learning-flow");
        assertThat(run.windows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "trace --help", "train --help", "check --help"})
    void helpIsOnStdout(String call) {
        Run run = Run.of(call.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: learning-flow").contains("FILE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpAndWhatIsWrongWithACallAreInTheLanguageOfTheTexts() {
        assertThat(Run.inFrench("--help").out()).contains("Usage : learning-flow", "Commandes :", "montre cette aide");
        assertThat(Run.inFrench("train").err()).startsWith("il manque : FILE\n");
        assertThat(Run.inFrench("check", "a", "--colour", "b").err()).startsWith("pas compris : '--colour', 'b'\n");
        assertThat(Run.inFrench("train", "a", "--epochs", "0").err())
                .startsWith("--epochs : '0' n’est pas un nombre entier à partir de 1\n");
        assertThat(Run.inFrench("train", "--epochs=1", "--epochs=2", "a").err())
                .startsWith("--epochs figure plus d’une fois\n");
    }

    @Test
    void versionIsOnStdout() {
        Run run = Run.of("--version");
        assertThat(run.out()).matches("learning-flow \\d+\\.\\d+\\.\\d+\\n");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void manyUpdatesAreCountedAsTyped() {
        assertThat(Run.of("trace", example.toString(), "--updates", "7", "--format", "jsonl")
                        .out())
                .hasLineCount(7);
        assertThat(Run.of("trace", example.toString(), "--format", "jsonl").out())
                .hasLineCount(3);
    }

    @Test
    void whoHasReadEnoughEndsItQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(
                Run.console(failing("Broken pipe"), err, Map.of(), "Linux"),
                file -> {},
                Run.NO_LESSONS,
                "trace",
                example.toString(),
                "--updates",
                "99999999999999");
        assertThat(status).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIsOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(
                Run.console(failing("No space left on device"), err, Map.of(), "Linux"),
                file -> {},
                Run.NO_LESSONS,
                "trace",
                example.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("failed: No space left on device\n");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
