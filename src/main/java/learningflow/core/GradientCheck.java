package learningflow.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every δ, δw and δb of one update beside what central differences of the loss say; a value.
 *
 * <p>The error of an entry is |a − n| / max(|a|, |n|, s), where s is the largest finite |a| of its layer and quantity; 0 where
 * all are 0. Only where the rounding of the loss alone could make that more than the tolerance, what rounding can do is first
 * taken off |a − n|: a saturated layer's derivative of 1e-58 is right though no difference of losses shows it. An entry with
 * a kink so near that no difference that keeps clear of it tells enough is listed and not counted. Not a number is never good
 * enough.
 *
 * @param comparisons per layer and quantity, in the order of the timeline
 * @param skipped the entries not counted, in the same order
 */
public record GradientCheck(List<Comparison> comparisons, List<Skipped> skipped) {
    /** The largest error that passes. */
    public static final double TOLERANCE = 1e-6;

    /** What is compared. */
    public enum Quantity {
        DELTA,
        DW,
        DB
    }

    /**
     * One number of an update.
     *
     * @param layer k of δ^k, δw^k or δb^k; m + 1 for the δ of the loss
     * @param row of the matrix, from 0: for δ the row of the batch, for δw the neuron, for δb 0
     * @param column of the matrix, from 0: for δ and δw the input of the layer, for δb the neuron
     */
    public record Entry(Quantity quantity, int layer, int row, int column) {}

    /**
     * A place where the slope jumps.
     *
     * @param layer k of Lk, m + 1 for the loss
     * @param row of the batch, from 0
     * @param neuron which input of the layer, from 0
     */
    public record Kink(int layer, int row, int neuron) {}

    /** An entry that was not counted, and the kink that is to blame. */
    public record Skipped(Entry entry, Kink kink) {}

    /**
     * All entries of one quantity of one layer.
     *
     * @param counted how many were compared
     * @param worst the largest error, NaN if there is one, 0 if none was compared
     * @param at where that is; empty if none was compared
     * @param analytic the number of the backward pass there
     * @param numeric the number of the differences there
     */
    public record Comparison(
            Quantity quantity,
            int layer,
            int counted,
            double worst,
            Optional<Entry> at,
            double analytic,
            double numeric) {
        public boolean passes() {
            return worst <= TOLERANCE;
        }
    }

    public GradientCheck {
        comparisons = List.copyOf(comparisons);
        skipped = List.copyOf(skipped);
    }

    /** Checks the update that starts from the weights with the rows of the batch. Every number takes forward passes. */
    public static GradientCheck of(Setup setup, Weights weights, Batch batch) {
        Setup once = setup.withBatching(
                new Batching(batch.size(), false, setup.batching().seed()));
        Trace trace = new Trainer(once, Checkpoint.start(weights, setup.optimizer())).trace(batch, 1);
        return new Run(setup, weights, batch, trace).check();
    }

    public boolean passes() {
        return comparisons.stream().allMatch(Comparison::passes);
    }

    /** The largest error of all; NaN if there is one. */
    public double worst() {
        return comparisons.stream().mapToDouble(Comparison::worst).reduce(0, Math::max);
    }

    private static final class Run {
        private final Trace trace;
        private final CentralDifference wholeBatch;
        private final List<CentralDifference> singleRows = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Run(Setup setup, Weights weights, Batch batch, Trace trace) {
            this.trace = trace;
            wholeBatch = new CentralDifference(setup, weights, batch.rows());
            for (int row : batch.rows()) {
                singleRows.add(new CentralDifference(setup, weights, row));
            }
        }

        GradientCheck check() {
            int m = trace.layers();
            for (int k = m + 1; k >= 1; k--) {
                compare(Quantity.DELTA, k, trace.delta(k));
                if (k <= m) {
                    compare(Quantity.DW, k, trace.dw().layer(k).w());
                    compare(Quantity.DB, k, trace.dw().layer(k).b());
                }
            }
            return new GradientCheck(comparisons, skipped);
        }

        private void compare(Quantity quantity, int k, Matrix analytic) {
            if (analytic.isEmpty()) {
                return;
            }
            Worst worst = new Worst(analytic);
            for (int row = 0; row < analytic.rows(); row++) {
                for (int column = 0; column < analytic.columns(); column++) {
                    Entry entry = new Entry(quantity, k, row, column);
                    CentralDifference.Result result = numeric(entry, worst.scale);
                    if (result.kink() == null) {
                        worst.add(entry, analytic.get(row, column), result);
                    } else {
                        skipped.add(new Skipped(entry, result.kink()));
                    }
                }
            }
            comparisons.add(worst.comparison(quantity, k));
        }

        private CentralDifference.Result numeric(Entry entry, double scale) {
            return switch (entry.quantity) {
                case DELTA -> singleRow(entry, scale);
                case DW -> wholeBatch.byWeight(entry.layer, entry.row, entry.column, scale);
                case DB -> wholeBatch.byBias(entry.layer, entry.column, scale);
            };
        }

        /** The rows do not know of each other: δ of a row is a 1/n of what it is when the row is alone. */
        private CentralDifference.Result singleRow(Entry entry, double scale) {
            int n = singleRows.size();
            CentralDifference.Result alone = singleRows.get(entry.row).byInput(entry.layer, entry.column, scale * n);
            Kink kink = alone.kink();
            return new CentralDifference.Result(
                    alone.value() / n,
                    alone.uncertainty() / n,
                    kink == null ? null : new Kink(kink.layer, entry.row, kink.neuron));
        }
    }

    private static final class Worst {
        final double scale;
        private int counted;
        private double error;
        private Entry at;
        private double analytic;
        private double numeric;

        Worst(Matrix all) {
            scale = all.map(value -> Double.isFinite(value) ? value : 0).maxAbs();
        }

        void add(Entry entry, double a, CentralDifference.Result result) {
            double n = result.value();
            counted++;
            double size = Math.max(scale, Math.max(Math.abs(a), Math.abs(n)));
            boolean shows = result.uncertainty() <= TOLERANCE * size;
            double distance = Math.max(0, Math.abs(a - n) - (shows ? 0 : result.uncertainty()));
            double relative = size == 0 ? 0 : distance / size;
            if (at == null || Double.isNaN(relative) || relative > error) {
                error = relative;
                at = entry;
                analytic = a;
                numeric = n;
            }
        }

        Comparison comparison(Quantity quantity, int layer) {
            return new Comparison(quantity, layer, counted, error, Optional.ofNullable(at), analytic, numeric);
        }
    }
}
