package learningflow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every quantity of both passes, update by update. */
@Command(name = "trace", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--updates", paramLabel = "N", descriptionKey = "updates")
    private Count updates;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private TraceFormat format;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        TraceRun.print(ScenarioReader.read(file), Optional.ofNullable(updates).map(Count::value), format, console);
        return 0;
    }
}
