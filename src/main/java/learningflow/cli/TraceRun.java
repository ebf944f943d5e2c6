package learningflow.cli;

import java.io.IOException;
import java.util.Optional;
import learningflow.core.Batches;
import learningflow.core.Layer;
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
        Batches batches = new Batches(setup.data().rows(), setup.batching());
        checkSize(setup, console);
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
                say(trouble.get(), trace, console);
                troubled = true;
            }
        }
        printer.end(count, trainer.checkpoint().weights());
        console.out().flush();
    }

    /** A buffer has fewer numbers than an {@code int} can count. */
    private static void checkSize(Setup setup, Console console) throws IOException {
        long rows = Math.min(setup.batching().size(), setup.data().rows());
        int widest =
                setup.network().layers().stream().mapToInt(Layer::out).max().orElse(0);
        if (rows * widest > Integer.MAX_VALUE / 2) {
            throw new IOException(console.texts().text("cli.memory"));
        }
    }

    private static void say(Trouble trouble, Trace trace, Console console) {
        String quantity = console.texts()
                .text("quantity." + trouble.quantity(), "k", Signs.raised(trouble.layer()), "layer", trouble.layer());
        String layer = trouble.layer() > trace.layers()
                ? console.texts().text("trouble.loss")
                : console.texts().text("trouble.layer", "layer", trouble.layer());
        console.say(
                "trouble.line",
                "update",
                trouble.update(),
                "layer",
                layer,
                "quantity",
                quantity,
                "value",
                Signs.number(trouble.value()));
    }
}
