package learningflow.core;

import java.util.stream.IntStream;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * Makes one update at a time: pick the rows, forward, loss, backward, update. It works over buffers of its own, which every
 * update writes over; an update that nobody asks a trace of allocates nothing.
 */
public final class Trainer {
    private final Setup setup;
    private final Workspace space;
    private final LossStage loss;
    private final Update update;
    /** How many updates the optimizer has seen since the run began. */
    private long updates;
    /** A copy of the present weights and memories, null where none has been made since they changed. */
    private Later<Checkpoint> saved;
    /** As many rows as a batch has, to go through all of them. */
    private final int[] someRows;

    /** Made when somebody asks. */
    private int[] everyRow;

    public Trainer(Setup setup, Checkpoint start) {
        this.setup = setup;
        int maxRows = Math.min(setup.batching().size(), setup.data().rows());
        someRows = new int[maxRows];
        space = new Workspace(setup.network(), maxRows, setup.optimizer().memories());
        loss = LossStage.of(setup.network(), setup.loss(), space);
        update = new Update(setup, space);
        load(start);
    }

    /** Puts weights and optimizer back to where they were. */
    public void load(Checkpoint start) {
        if (!start.fits(setup)) {
            throw new ShapeException("the weights or memories do not fit the network and its optimizer");
        }
        space.load(start.weights());
        for (int i = 0; i < start.memories().size(); i++) {
            Workspace.load(start.memories().get(i), space.memories.get(i));
        }
        updates = start.updates();
        saved = new Later<>(() -> start);
    }

    /** A copy of where the next update starts from. */
    public Checkpoint checkpoint() {
        return saved().get();
    }

    private Later<Checkpoint> saved() {
        if (saved == null) {
            saved = Checkpoint.later(setup, space.copyState(), updates);
        }
        return saved;
    }

    /** A weight or bias as it is now. */
    public double weight(WeightId id) {
        Parameters layer = space.weights.get(id.layer() - 1);
        return id.isBias() ? layer.b().get(0, id.neuron()) : layer.w().get(id.neuron(), id.input());
    }

    /**
     * One update.
     *
     * @return the mean loss of the rows, before the weights were changed
     */
    public double update(Batch batch) {
        passes(batch);
        double mean = space.loss();
        step();
        return mean;
    }

    /**
     * Whether the last update met no NaN or infinity: neither in its loss nor in its learning flow, through which every
     * other one comes sooner or later.
     */
    public boolean flowIsFinite() {
        boolean finite = Double.isFinite(space.loss());
        for (int i = 0; i < space.delta.size() && finite; i++) {
            finite = !MatrixFeatures_DDRM.hasUncountable(space.delta.get(i));
        }
        return finite;
    }

    /** Whether the weights hold no NaN or infinity. */
    public boolean weightsAreFinite() {
        return space.weights.stream()
                .noneMatch(p -> MatrixFeatures_DDRM.hasUncountable(p.w()) || MatrixFeatures_DDRM.hasUncountable(p.b()));
    }

    /**
     * One update, written down.
     *
     * @param number of the update in its run, from 1
     */
    public Trace trace(Batch batch, int number) {
        Later<Checkpoint> before = saved();
        passes(batch);
        double mean = space.loss();
        double[] copy = space.copyPasses();
        step();
        ForwardPass.run(space);
        loss.forward();
        space.copyForward(copy);
        return new Trace(
                number,
                batch,
                setup.learningRate(),
                mean,
                space.loss(),
                before,
                saved(),
                Quantities.later(setup, batch, copy));
    }

    private void step() {
        update.run(++updates);
        saved = null;
    }

    /** The mean loss over all rows with the weights as they are now. */
    public double meanLoss() {
        if (everyRow == null) {
            everyRow = IntStream.range(0, setup.data().rows()).toArray();
        }
        return mean(everyRow);
    }

    /** The same over the rows that train. */
    public double trainingLoss() {
        return mean(setup.split().trainingUncopied());
    }

    /** The same over the rows that only test; NaN if there are none. */
    public double testLoss() {
        return mean(setup.split().testUncopied());
    }

    private double mean(int[] rows) {
        double sum = 0;
        for (int from = 0; from < rows.length; from += someRows.length) {
            int count = Math.min(someRows.length, rows.length - from);
            for (int i = 0; i < someRows.length; i++) {
                someRows[i] = rows[from + Math.min(i, count - 1)];
            }
            space.pick(setup.data(), someRows);
            ForwardPass.run(space);
            loss.forward();
            for (int i = 0; i < count; i++) {
                sum += space.rowLosses[i];
            }
        }
        return sum / rows.length;
    }

    private void passes(Batch batch) {
        space.pick(setup.data(), batch.rowsUncopied());
        ForwardPass.run(space);
        loss.forward();
        BackwardPass.run(loss, space);
    }
}
