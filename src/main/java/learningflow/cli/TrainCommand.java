package learningflow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains without a window. Ctrl+C, or a reader who has read enough, ends it early; what was learnt by then is saved. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {
    private static final String EPOCHS = "1000";

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "epochs", defaultValue = EPOCHS)
    private Count epochs;

    @Option(names = "--save", paramLabel = "OUT", descriptionKey = "save")
    private Path save;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        Scenario scenario = ScenarioReader.read(file);
        if (save != null) {
            ScenarioWriter.requireWritable(save);
        }
        Room.check(scenario.setup(), console);
        try (Interruption interruption = new Interruption()) {
            TrainRun run = new TrainRun(scenario, console, interruption::asked);
            try {
                run.run(epochs.value());
            } finally {
                if (save != null) {
                    ScenarioWriter.write(scenario.withWeights(run.weights()), save);
                }
            }
        }
        return 0;
    }
}
