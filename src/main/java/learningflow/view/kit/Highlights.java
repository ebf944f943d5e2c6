package learningflow.view.kit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import learningflow.lesson.Part;
import learningflow.state.Subscription;

/**
 * What is pointed at in one place of the window and stands out in all others: a symbol of a formula and its box of the graph.
 * Where nothing is pointed at, what is to be looked at stands out, if there is something.
 */
public final class Highlights {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Set<Part> pointed = Set.of();
    private Set<Part> kept = Set.of();

    public Set<Part> parts() {
        return pointed.isEmpty() ? kept : pointed;
    }

    /** The mouse, or the focus, is on these; on none of them any more. */
    public void point(Set<Part> parts) {
        Set<Part> before = parts();
        pointed = Set.copyOf(parts);
        tell(before);
    }

    /** These are to be looked at until others are. */
    public void keep(Set<Part> parts) {
        Set<Part> before = parts();
        kept = Set.copyOf(parts);
        tell(before);
    }

    private void tell(Set<Part> before) {
        if (!parts().equals(before)) {
            listeners.forEach(Runnable::run);
        }
    }

    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
