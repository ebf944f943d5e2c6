package learningflow.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import learningflow.diagram.Picture;
import learningflow.io.BadFileException;
import learningflow.io.draw.Theme;
import learningflow.io.export.Extent;
import learningflow.io.export.Format;
import learningflow.io.export.Reel;
import learningflow.lesson.Lesson;
import learningflow.lesson.Texts;
import picocli.CommandLine;

/** The command line: which command, and what becomes of its errors. */
public final class Cli {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;

    private Cli() {}

    /** The commands. A new one is a file of its own and one line here. */
    private static List<Object> commands(Console console, Function<Lesson, Reel> lessons) {
        return List.of(
                new TraceCommand(console),
                new TrainCommand(console),
                new CheckCommand(console),
                new ExportCommand(console, lessons));
    }

    /** @param lessons shows every stop of a lesson @return the exit status */
    public static int run(Window window, Function<Lesson, Reel> lessons, String... arguments) {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        Supplier<Texts> texts = () -> Texts.of(Locale.getDefault());
        Console console = new Console(out, err, texts, System.getenv(), System.getProperty("os.name"));
        return run(console, window, lessons, arguments);
    }

    static int run(Console console, Window window, Function<Lesson, Reel> lessons, String... arguments) {
        try {
            int status = isPlain(arguments)
                    ? new WindowCommand(console, window, arguments).call()
                    : line(console, window, lessons).execute(arguments);
            console.out().flush();
            return status;
        } catch (IOException | BadFileException | RuntimeException e) {
            return failed(console, e);
        } catch (OutOfMemoryError e) {
            console.say("cli.memory");
            return FAILED;
        }
    }

    /** Nothing or one file: the window need not wait for what reads arguments, which takes a tenth of a second to load. */
    private static boolean isPlain(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1
                        && !arguments[0].startsWith("-")
                        && arguments[0].contains(".")
                        && new File(arguments[0]).isFile();
    }

    private static CommandLine line(Console console, Window window, Function<Lesson, Reel> lessons) {
        CommandLine line = new CommandLine(new WindowCommand(console, window));
        commands(console, lessons).forEach(line::addSubcommand);
        Texts texts = console.texts();
        return line.registerConverter(Count.class, text -> Count.of(text, texts))
                .registerConverter(TraceFormat.class, text -> Choice.of(TraceFormat.values(), text, texts))
                .registerConverter(Format.class, text -> Choice.of(Format.values(), text, texts))
                .registerConverter(Extent.class, text -> Choice.of(Extent.values(), text, texts))
                .registerConverter(Theme.class, text -> Choice.of(Theme.values(), text, texts))
                .registerConverter(Picture.View.class, text -> Choice.of(Picture.View.values(), text, texts))
                .setResourceBundle(texts.bundle())
                .setOut(new PrintWriter(console.out()))
                .setErr(console.err())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, call) -> wrong(console, e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
    }

    /** What is wrong and how to call it, without guesses at what was meant. */
    private static int wrong(Console console, CommandLine.ParameterException e) {
        console.err().println(WrongCall.sentence(e, console.texts()));
        e.getCommandLine().usage(console.err());
        return WRONG;
    }

    /** One line, never a stack trace. Nothing is wrong if who read along has read enough ({@code | head}). */
    private static int failed(Console console, Exception e) {
        if (e instanceof IOException
                && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return FINE;
        }
        if (e instanceof BadFileException) {
            console.err().println(e.getMessage());
        } else {
            String reason = e instanceof IOException ? e.getMessage() : e.toString();
            console.say("cli.failed", "reason", String.valueOf(reason).replaceAll("\\R", " "));
        }
        return FAILED;
    }
}
