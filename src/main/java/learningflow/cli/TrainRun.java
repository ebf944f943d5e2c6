package learningflow.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batches;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trainer;
import learningflow.core.Trouble;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;

/** Trains epoch by epoch without traces, and prints the mean loss over all rows as it goes. */
final class TrainRun {
    /** How far back the updates are made once more, with traces, to find the first number that broke. */
    private static final int UPDATES_BETWEEN_CHECKPOINTS = 1000;

    private final Setup setup;
    private final Console console;
    private final BooleanSupplier stopped;
    private final Batches batches;
    private final Trainer trainer;
    private Checkpoint kept;
    private boolean finite = true;
    private boolean troubled;
    private long updates;
    private long nanoseconds;

    /** @param stopped asked before each update whether it shall not be made any more */
    TrainRun(Scenario scenario, Console console, BooleanSupplier stopped) {
        this.setup = scenario.setup();
        this.console = console;
        this.stopped = stopped;
        batches = setup.batches();
        kept = scenario.start();
        trainer = new Trainer(setup, kept);
    }

    void run(int epochs) throws IOException {
        Writer out = console.out();
        out.write("epoch,loss\n");
        out.flush();
        Thinning thinning = Thinning.of(epochs);
        for (int epoch = 1; epoch <= epochs && epoch(); epoch++) {
            boolean shown = thinning.shows(epoch);
            double loss = shown ? trainer.meanLoss() : 0;
            if (shown) {
                out.write(epoch + "," + Numbers.exact(loss) + "\n");
                out.flush();
            }
            finite = finite && Double.isFinite(loss) && trainer.weightsAreFinite();
            findTrouble();
        }
        findTrouble();
        console.say(
                updates == 1 ? "train.end.one" : "train.end",
                "n",
                updates,
                "rate",
                Math.round(updates * 1e9 / Math.max(1, nanoseconds)));
    }

    Weights weights() {
        return trainer.checkpoint().weights();
    }

    /** @return whether all of its updates were made */
    private boolean epoch() {
        long start = System.nanoTime();
        int made = 0;
        while (made < batches.perEpoch() && !stopped.getAsBoolean()) {
            trainer.update(batches.get(updates));
            finite = finite && trainer.flowIsFinite();
            updates++;
            made++;
        }
        nanoseconds += System.nanoTime() - start;
        return made == batches.perEpoch();
    }

    private void findTrouble() {
        if (!finite && !troubled) {
            Optional<Trouble> found = troubleSinceKept();
            found.ifPresent(trouble -> TroubleLine.say(trouble, setup.network().size(), console));
            troubled = true;
        } else if (finite && updates - kept.updates() >= UPDATES_BETWEEN_CHECKPOINTS) {
            kept = trainer.checkpoint();
        }
    }

    /** In the same updates once more, or else in the first look at all rows behind them. */
    private Optional<Trouble> troubleSinceKept() {
        Trainer again = new Trainer(setup, kept);
        Optional<Trouble> trouble = Optional.empty();
        for (long i = kept.updates(); i < updates && trouble.isEmpty(); i++) {
            trouble = Trouble.in(again.trace(batches.get(i), number(i + 1)));
        }
        return trouble.or(this::troubleOfAllRows);
    }

    private Optional<Trouble> troubleOfAllRows() {
        int[] rows = IntStream.range(0, setup.data().rows()).toArray();
        Setup atOnce = setup.withBatching(
                new Batching(rows.length, false, setup.batching().seed()));
        Trainer looking = new Trainer(atOnce, trainer.checkpoint());
        return Trouble.in(looking.trace(new Batch(updates, 1, rows), number(updates)));
    }

    private static int number(long update) {
        return (int) Math.min(update, Integer.MAX_VALUE);
    }
}
