package learningflow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learningflow.core.Batch;
import learningflow.core.GradientCheck;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.io.text.Grid;
import learningflow.lesson.CheckReport;
import learningflow.lesson.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the first update's backward pass with differences of its loss. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private static final int FAILED = 1;

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
        Trace trace = new Trainer(setup, scenario.start()).trace(first, 1);
        CheckReport report = new CheckReport(check, setup.network(), trace, console.texts());
        print(report.comparisons());
        if (!check.skipped().isEmpty()) {
            console.out().write("\n");
            print(report.skipped());
        }
        if (report.passes()) {
            console.out().write("\n  " + report.verdict() + "\n");
        }
        console.out().flush();
        if (!report.passes()) {
            console.err().println(report.verdict());
        }
        return report.passes() ? 0 : FAILED;
    }

    private void print(List<List<String>> lines) throws IOException {
        Grid grid = new Grid(2);
        lines.forEach(grid::add);
        grid.print(console.out());
    }
}
