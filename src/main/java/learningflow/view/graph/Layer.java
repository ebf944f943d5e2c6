package learningflow.view.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * Things of one kind, each drawn by a node that is kept from picture to picture.
 *
 * @param <E> the thing @param <N> its node
 */
final class Layer<E, N extends Node & Drawn<E>> extends Group {
    private final Map<String, Kept<E, N>> kept = new HashMap<>();
    /** In the order of what was shown last. */
    private final List<Kept<E, N>> shown = new ArrayList<>();

    private final List<String> ids = new ArrayList<>();
    private final Function<E, String> idOf;
    private final Function<String, N> maker;

    /** A node, and what it drew last. */
    private static final class Kept<E, N extends Node & Drawn<E>> {
        private final N node;
        private E last;

        Kept(N node) {
            this.node = node;
        }

        void show(E element) {
            if (element != last && !element.equals(last)) {
                node.draw(element, last);
                if (last == null) {
                    node.applyCss(); // this is in the middle of a layout: else it would be black for a frame
                }
                last = element;
            }
        }
    }

    /** @param maker of a node, from its id */
    Layer(Function<E, String> idOf, Function<String, N> maker) {
        this.idOf = idOf;
        this.maker = maker;
        setAutoSizeChildren(false);
        setManaged(false);
    }

    void show(List<E> elements) {
        if (!areTheSame(elements)) {
            arrange(elements);
        }
        for (int i = 0; i < elements.size(); i++) {
            shown.get(i).show(elements.get(i));
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
        Set<String> gone = new HashSet<>(kept.keySet());
        List<N> come = new ArrayList<>();
        shown.clear();
        ids.clear();
        for (E element : elements) {
            String id = idOf.apply(element);
            gone.remove(id);
            shown.add(kept.computeIfAbsent(id, name -> {
                N node = maker.apply(name);
                node.setManaged(false);
                come.add(node);
                return new Kept<>(node);
            }));
            ids.add(id);
        }
        if (!come.isEmpty()) {
            getChildren().addAll(come);
        }
        if (!gone.isEmpty()) {
            getChildren()
                    .removeAll(gone.stream().map(id -> kept.remove(id).node).toList());
        }
    }

    /** The node of what is shown and has this id, or null. */
    N node(String id) {
        Kept<E, N> found = kept.get(id);
        return found == null ? null : found.node;
    }

    void forEach(BiConsumer<String, N> action) {
        kept.forEach((id, each) -> action.accept(id, each.node));
    }

    Iterable<N> nodes() {
        return shown.stream().map(each -> each.node)::iterator;
    }
}
