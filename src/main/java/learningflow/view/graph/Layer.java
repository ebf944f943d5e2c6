package learningflow.view.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Group;

/**
 * Things of one kind, each drawn by a node that is kept from picture to picture.
 *
 * @param <E> the thing @param <N> its node
 */
final class Layer<E, N extends Drawn<E>> extends Group {
    private final Map<String, N> nodes = new HashMap<>();
    /** In the order of what was shown last. */
    private final List<N> shown = new ArrayList<>();

    private final List<String> ids = new ArrayList<>();
    private final Function<E, String> idOf;
    private final Supplier<N> maker;

    Layer(Function<E, String> idOf, Supplier<N> maker) {
        this.idOf = idOf;
        this.maker = maker;
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    void show(List<E> elements) {
        if (!areTheSame(elements)) {
            arrange(elements);
        }
        for (int i = 0; i < elements.size(); i++) {
            shown.get(i).show(ids.get(i), elements.get(i));
        }
    }

    /** Mostly they are: a picture differs from the one before in numbers alone. */
    private boolean areTheSame(List<E> elements) {
        if (elements.size() != ids.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!idOf.apply(elements.get(i)).equals(ids.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void arrange(List<E> elements) {
        Set<String> gone = new HashSet<>(nodes.keySet());
        shown.clear();
        ids.clear();
        for (E element : elements) {
            String id = idOf.apply(element);
            gone.remove(id);
            N node = nodes.get(id);
            if (node == null) {
                node = maker.get();
                nodes.put(id, node);
                getChildren().add(node);
            }
            shown.add(node);
            ids.add(id);
        }
        if (!gone.isEmpty()) {
            getChildren().removeAll(gone.stream().map(nodes::remove).toList());
        }
    }

    N node(String id) {
        return nodes.get(id);
    }

    Iterable<N> nodes() {
        return nodes.values();
    }
}
