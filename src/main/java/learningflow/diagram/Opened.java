package learningflow.diagram;

import java.util.HashMap;
import java.util.Map;
import learningflow.core.Network;

/**
 * Which of the layers that would fold are open, and from which neuron on: a matter of looking, not of the network.
 *
 * @param first by k, 0 for the data: the first neuron that has a box, from 0
 * @param matrix k of the layer whose weights are shown large, 0 for none
 */
public record Opened(Map<Integer, Integer> first, int matrix) {
    /** More neurons than this fold into one strip. */
    public static final int FOLD = 16;

    public static final Opened NONE = new Opened(Map.of(), 0);

    public Opened {
        first = Map.copyOf(first);
    }

    /** Whether column k, 0 for the data, has so many neurons that it folds. */
    public static boolean folds(Network network, int k) {
        return k <= network.size() && size(network, k) > FOLD;
    }

    private static int size(Network network, int k) {
        return k == 0 ? network.inputs() : network.layer(k).out();
    }

    public boolean has(int k) {
        return first.containsKey(k);
    }

    int first(int k) {
        return first.getOrDefault(k, 0);
    }

    /** Opened if it was folded, folded if it was open. */
    public Opened toggled(int k) {
        Map<Integer, Integer> changed = new HashMap<>(first);
        if (changed.remove(k) == null) {
            changed.put(k, 0);
        }
        return new Opened(changed, matrix);
    }

    /** The weights of layer k large; of none if it is 0. */
    public Opened withMatrix(int k) {
        return new Opened(first, k);
    }

    /** Further on by some neurons, as far as there are any. */
    public Opened moved(Network network, int k, int by) {
        if (!has(k)) {
            return this;
        }
        Map<Integer, Integer> changed = new HashMap<>(first);
        changed.put(k, Math.max(0, Math.min(first(k) + by, size(network, k) - 1)));
        return new Opened(changed, matrix);
    }
}
