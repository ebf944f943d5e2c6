package learningflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import learningflow.diagram.Picture;
import learningflow.io.BadFileException;
import learningflow.io.LessonReader;
import learningflow.io.ScenarioReader;
import learningflow.io.draw.Theme;
import learningflow.io.export.Extent;
import learningflow.io.export.Format;
import learningflow.io.export.Job;
import learningflow.io.export.Losses;
import learningflow.io.export.Reel;
import learningflow.io.export.Updates;
import learningflow.io.export.Wishes;
import learningflow.lesson.Lesson;
import learningflow.lesson.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes pictures, handouts, films, tables and scripts of updates, or of a lesson's stops, without a display. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    private final Function<Lesson, Reel> lessons;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "to", required = true)
    private Path folder;

    @Option(names = "--as", paramLabel = "FORMAT", descriptionKey = "as", defaultValue = "png")
    private Format format;

    @Option(names = "--updates", paramLabel = "N", descriptionKey = "export.updates", defaultValue = "1")
    private Count updates;

    @Option(names = "--from", paramLabel = "N", descriptionKey = "export.from", defaultValue = "1")
    private Count from;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "theme", defaultValue = "light")
    private Theme theme;

    @Option(names = "--show", paramLabel = "WHAT", descriptionKey = "show")
    private Extent extent;

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "view", defaultValue = "neurons")
    private Picture.View view;

    @Option(names = "--scale", paramLabel = "N", descriptionKey = "scale", defaultValue = "1")
    private Count scale;

    @Option(names = "--per-page", paramLabel = "N", descriptionKey = "perPage", defaultValue = "1")
    private Count perPage;

    @Option(names = "--speed", paramLabel = "X", descriptionKey = "speed", defaultValue = "1")
    private double speed;

    /** @param lessons shows every stop of a lesson */
    ExportCommand(Console console, Function<Lesson, Reel> lessons) {
        this.console = console;
        this.lessons = lessons;
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        Wishes wishes = wishes();
        return LessonReader.isLesson(file) ? lesson(wishes) : updates(wishes);
    }

    private int updates(Wishes wishes) throws BadFileException, IOException {
        Scenario scenario = ScenarioReader.read(file);
        Room.check(scenario.setup(), console);
        Updates made = Updates.of(scenario, from.value(), updates.value());
        return export(made, Reel.of(made, wishes.view()), wishes);
    }

    /** What is no picture belongs to updates, and a lesson goes where it wants. */
    private int lesson(Wishes wishes) throws BadFileException, IOException {
        if (!format.isOfPictures()) {
            throw new ParameterException(spec.commandLine(), console.texts().text("export.noLesson", "format", format));
        }
        return export(Updates.of(0, i -> null, new Losses()), lessons.apply(LessonReader.read(file)), wishes);
    }

    private int export(Updates made, Reel reel, Wishes wishes) throws IOException {
        Files.createDirectories(folder);
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (Interruption interruption = new Interruption()) {
            Job job = new Job(made, reel, wishes, folder, name, console.texts(), done -> !interruption.asked());
            format.export(job);
            console.say("export.done", "n", job.written().size(), "folder", folder);
        } catch (CancellationException e) {
            return 1;
        }
        return 0;
    }

    private Wishes wishes() {
        try {
            Extent shown = extent == null ? format.usualExtent() : extent;
            return new Wishes(shown, view, theme, scale.value(), perPage.value(), speed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), console.texts().text("export.wrong"), e);
        }
    }
}
