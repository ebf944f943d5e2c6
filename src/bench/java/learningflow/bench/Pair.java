package learningflow.bench;

import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Checkpoint;
import learningflow.core.LayerWeights;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;

/** The core and the yardstick, with the same weights and data. */
final class Pair {
    /** How far two losses may be apart that are added up in another order. */
    private static final double ROUNDING = 1e-9;

    private final Shape shape;
    private final Batch[] batches;
    private final Trainer trainer;
    private final Yardstick yardstick;
    private final double[][] x;
    private final double[][] y;
    private int next;

    /** @throws IllegalStateException if they do not compute the same thing */
    Pair(Shape shape) {
        this.shape = shape;
        Setup setup = shape.setup();
        Weights weights = shape.weights();
        trainer = new Trainer(setup, Checkpoint.start(weights, setup.optimizer()));
        batches = IntStream.range(0, Shape.BATCHES)
                .mapToObj(i -> setup.batches().get(i))
                .toArray(Batch[]::new);
        yardstick = new Yardstick(
                shape,
                weights.layers().stream()
                        .map(LayerWeights::w)
                        .filter(w -> w.size() > 0)
                        .map(w -> w.toArray())
                        .toArray(double[][]::new));
        x = shape.x();
        y = shape.y();
        check();
    }

    private void check() {
        for (int i = 0; i < 2 * Shape.BATCHES; i++) {
            double mine = core();
            next--;
            double obvious = yardstick();
            if (!(Math.abs(mine - obvious) <= ROUNDING * Math.abs(obvious))) {
                throw new IllegalStateException(shape + ": loss " + mine + ", the yardstick has " + obvious);
            }
        }
    }

    private int turn() {
        return next++ & Shape.BATCHES - 1;
    }

    double core() {
        return trainer.update(batches[turn()]);
    }

    Trace trace() {
        return trainer.trace(batches[turn()], 1);
    }

    double yardstick() {
        return yardstick.update(x, y, turn() * shape.batch(), shape.batch());
    }
}
