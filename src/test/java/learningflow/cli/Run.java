package learningflow.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import learningflow.io.export.Reel;
import learningflow.lesson.Lesson;
import learningflow.lesson.Texts;

/** One call of the command line and what came of it. */
record Run(int status, String out, String err, List<Optional<Path>> windows) {
    static final String LINUX = "Linux";
    /** Of tests that are about other things. */
    static final Function<Lesson, Reel> NO_LESSONS = lesson -> Stream::empty;

    static Run of(String... arguments) {
        return on(Map.of("DISPLAY", ":0"), LINUX, arguments);
    }

    static Run inFrench(String... arguments) {
        return with(Locale.FRENCH, Map.of("DISPLAY", ":0"), LINUX, file -> {}, List.of(), arguments);
    }

    static Run on(Map<String, String> environment, String system, String... arguments) {
        List<Optional<Path>> windows = new ArrayList<>();
        return with(Locale.ENGLISH, environment, system, windows::add, windows, arguments);
    }

    static Run with(Window window, String... arguments) {
        return with(Locale.ENGLISH, Map.of("DISPLAY", ":0"), LINUX, window, List.of(), arguments);
    }

    private static Run with(
            Locale language,
            Map<String, String> environment,
            String system,
            Window window,
            List<Optional<Path>> windows,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(console(language, out, err, environment, system), window, NO_LESSONS, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), windows);
    }

    static Console console(OutputStream out, OutputStream err, Map<String, String> environment, String system) {
        return console(Locale.ENGLISH, out, err, environment, system);
    }

    private static Console console(
            Locale language, OutputStream out, OutputStream err, Map<String, String> environment, String system) {
        return new Console(out, err, () -> Texts.of(language), environment, system);
    }
}
