package learningflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import learningflow.io.BadFileException;
import learningflow.io.LessonReader;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Lesson;
import learningflow.lesson.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** No command: the window, or on a machine without a screen what {@code trace} prints, or the text of a lesson. */
@Command(name = "learning-flow", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class WindowCommand implements Callable<Integer> {
    private final Console console;
    private final Window window;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    WindowCommand(Console console, Window window) {
        this.console = console;
        this.window = window;
    }

    /** Already told which file, if any. */
    WindowCommand(Console console, Window window, String... arguments) {
        this(console, window);
        file = arguments.length == 0 ? null : Path.of(arguments[0]);
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        if (file != null && looksLikeACommand(file)) {
            throw new ParameterException(
                    spec.commandLine(), console.texts().text("cli.unknownCommand", "command", file));
        }
        String missing = "cli.noDisplay";
        if (console.hasScreen()) {
            try {
                window.open(Optional.ofNullable(file));
                return 0;
            } catch (UnsupportedOperationException e) {
                missing = "cli.noToolkit";
            }
        }
        if (file != null && LessonReader.isLesson(file)) {
            Lesson lesson = LessonReader.read(file);
            console.say(missing + ".lesson");
            LessonText.print(lesson, console.out());
            return 0;
        }
        Scenario scenario = file == null ? ScenarioReader.example() : ScenarioReader.read(file);
        console.say(missing);
        TraceRun.print(scenario, Optional.empty(), TraceFormat.TEXT, console);
        return 0;
    }

    /** A word that names no file. */
    private static boolean looksLikeACommand(Path file) {
        return file.getNameCount() == 1 && !file.toString().contains(".") && !Files.exists(file);
    }
}
