package learningflow.view.panel;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Network;
import learningflow.core.WeightId;

/**
 * A row of the list of weights.
 *
 * @param layer k of Lk
 * @param id the weight or bias; null for the header of the layer
 */
record WeightRow(int layer, WeightId id) {
    boolean isHeader() {
        return id == null;
    }

    /** Every weight and bias, each layer's under its header. */
    static List<WeightRow> of(Network network) {
        List<WeightRow> rows = new ArrayList<>();
        network.weighted().forEach(k -> {
            rows.add(new WeightRow(k, null));
            network.weightIds(k).forEach(id -> rows.add(new WeightRow(k, id)));
        });
        return rows;
    }
}
