package learningflow.core;

import java.util.Optional;

/**
 * The first NaN or infinity of an update, in the order in which it was computed.
 *
 * @param update the number of the update
 * @param quantity what it was
 * @param layer k of Lk (1 for the data), or m + 1 for the loss
 * @param value NaN or an infinity
 */
public record Trouble(int update, Quantity quantity, int layer, double value) {
    /** The quantities of an update. */
    public enum Quantity {
        INPUT,
        OUTPUT,
        LOSS,
        DELTA,
        DW,
        WEIGHT,
        OUTPUT_AFTER,
        LOSS_AFTER
    }

    /** The first one in the trace, if there is any. */
    public static Optional<Trouble> in(Trace trace) {
        Search search = new Search(trace.update());
        int m = trace.layers();
        search.in(trace.x(), Quantity.INPUT, 1);
        for (int k = 1; k <= m; k++) {
            search.in(trace.before().weights().layer(k), Quantity.WEIGHT, k);
            search.in(trace.o(k), Quantity.OUTPUT, k);
        }
        search.in(Matrix.row(trace.loss()), Quantity.LOSS, m + 1);
        search.in(trace.delta(m + 1), Quantity.DELTA, m + 1);
        for (int k = m; k >= 1; k--) {
            search.in(trace.delta(k), Quantity.DELTA, k);
            search.in(trace.dw().layer(k), Quantity.DW, k);
        }
        for (int k = 1; k <= m; k++) {
            search.in(trace.after().weights().layer(k), Quantity.WEIGHT, k);
        }
        for (int k = 1; k <= m; k++) {
            search.in(trace.oAfter(k), Quantity.OUTPUT_AFTER, k);
        }
        search.in(Matrix.row(trace.lossAfter()), Quantity.LOSS_AFTER, m + 1);
        return Optional.ofNullable(search.found);
    }

    private static final class Search {
        private final int update;
        private Trouble found;

        Search(int update) {
            this.update = update;
        }

        void in(LayerWeights values, Quantity quantity, int layer) {
            in(values.w(), quantity, layer);
            in(values.b(), quantity, layer);
        }

        void in(Matrix values, Quantity quantity, int layer) {
            for (int i = 0; found == null && i < values.size(); i++) {
                if (!Double.isFinite(values.get(i))) {
                    found = new Trouble(update, quantity, layer, values.get(i));
                }
            }
        }
    }
}
