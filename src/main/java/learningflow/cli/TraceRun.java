package learningflow.cli;

import java.io.IOException;
import java.util.Optional;
import learningflow.core.Batches;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Trouble;
import learningflow.lesson.Scenario;

/** Runs updates and prints each as it comes. */
final class TraceRun {
    private TraceRun() {}

    /** @param updates one epoch if empty */
    static void print(Scenario scenario, Optional<Integer> updates, TraceFormat format, Console console)
            throws IOException {
        Setup setup = scenario.setup();
        Batches batches = setup.batches();
        Room.check(setup, console);
        Trainer trainer = new Trainer(setup, scenario.start());
        TracePrinter printer = format.maker().make(scenario, console);
        int count = updates.orElse(batches.perEpoch());
        boolean troubled = false;
        printer.begin();
        for (int i = 0; i < count; i++) {
            Trace trace = trainer.trace(batches.get(i), i + 1);
            printer.update(trace);
            Optional<Trouble> trouble = troubled ? Optional.empty() : Trouble.in(trace);
            if (trouble.isPresent()) {
                TroubleLine.say(trouble.get(), trace.layers(), console);
                troubled = true;
            }
        }
        printer.end(count, trainer.checkpoint().weights());
        console.out().flush();
    }
}
