package learningflow.view.graph;

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
    private final Function<E, String> idOf;
    private final Supplier<N> maker;

    Layer(Function<E, String> idOf, Supplier<N> maker) {
        this.idOf = idOf;
        this.maker = maker;
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    void show(List<E> elements) {
        Set<String> gone = new HashSet<>(nodes.keySet());
        for (E element : elements) {
            String id = idOf.apply(element);
            gone.remove(id);
            N node = nodes.get(id);
            if (node == null) {
                node = maker.get();
                nodes.put(id, node);
                getChildren().add(node);
            }
            node.show(id, element);
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
