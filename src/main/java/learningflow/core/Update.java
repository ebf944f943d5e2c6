package learningflow.core;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Moves the weights against their gradient by the optimizer's rule; frozen ones stay, and so does what is remembered of them. */
final class Update implements SecondThread.Job {
    /** With fewer weights waking the second thread costs more than it spares. */
    private static final int WORTH_SHARING = 50_000;

    private static final int PARTS = 2;

    private final Optimizer optimizer;
    private final double rate;
    private final Stretch[] stretches;
    private final boolean isLarge;
    private long update;

    /** Neighbours that move: weights or biases {@code from} to {@code to} of one buffer, with what is remembered of them. */
    private record Stretch(double[] w, double[] g, double[][] memory, int from, int to) {}

    Update(Setup setup, Workspace space) {
        optimizer = setup.optimizer();
        rate = setup.learningRate();
        List<Stretch> all = new ArrayList<>();
        for (int k = 1; k <= setup.network().size(); k++) {
            int layer = k - 1;
            Parameters p = space.weights.get(layer);
            Parameters g = space.gradients.get(layer);
            int columns = p.w().numCols;
            add(
                    all,
                    p.w(),
                    g.w(),
                    space.memories.stream().map(m -> m.get(layer).w().data).toArray(double[][]::new),
                    setup.frozen().movable(k, false, columns, p.w().getNumElements()));
            add(
                    all,
                    p.b(),
                    g.b(),
                    space.memories.stream().map(m -> m.get(layer).b().data).toArray(double[][]::new),
                    setup.frozen().movable(k, true, 1, p.b().getNumElements()));
        }
        stretches = all.toArray(Stretch[]::new);
        isLarge = all.stream().mapToInt(s -> s.to - s.from).sum() >= WORTH_SHARING;
    }

    private static void add(List<Stretch> all, DMatrixRMaj w, DMatrixRMaj g, double[][] memory, int[] movable) {
        for (int i = 0; i < movable.length; i += 2) {
            all.add(new Stretch(w.data, g.data, memory, movable[i], movable[i + 1]));
        }
    }

    /** @param t which update since the run began, from 1 */
    void run(long t) {
        update = t;
        if (!isLarge || !SecondThread.share(this, PARTS)) {
            for (Stretch s : stretches) {
                optimizer.update(s.w, s.g, s.memory, s.from, s.to, rate, t);
            }
        }
    }

    /** A part of each stretch: each weight is moved alike, whoever does it. */
    @Override
    public void part(int i) {
        for (Stretch s : stretches) {
            int length = s.to - s.from;
            int from = s.from + (int) ((long) length * i / PARTS);
            int to = s.from + (int) ((long) length * (i + 1) / PARTS);
            optimizer.update(s.w, s.g, s.memory, from, to, rate, update);
        }
    }
}
