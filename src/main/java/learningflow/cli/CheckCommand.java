package learningflow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import learningflow.core.Batch;
import learningflow.core.GradientCheck;
import learningflow.core.Setup;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the first update's backward pass with differences of its loss. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadFileException, IOException {
        Scenario scenario = ScenarioReader.read(file);
        Setup setup = scenario.setup();
        Room.check(scenario.setup(), console);
        Batch first = setup.batches().get(0);
        GradientCheck check = GradientCheck.of(setup, scenario.weights(), first);
        CheckText text = new CheckText(scenario, first, console.texts());
        text.comparisons(check).print(console.out());
        if (!check.skipped().isEmpty()) {
            console.out().write("\n");
            text.skipped(check).print(console.out());
        }
        console.out().flush();
        return text.verdict(check, console);
    }
}
