package learningflow.view.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Network;
import learningflow.lesson.LayerPlan;
import learningflow.lesson.Redesign;
import learningflow.state.NetworkEdits;
import learningflow.state.State;
import learningflow.state.Subscription;

/** Changes the network after a plan, and tells everybody who listens what became of the weights. */
public final class NetworkEditor {
    /** Neurons of a layer that is added. */
    public static final int NEW_SIZE = 4;

    private final Context context;
    private final List<Consumer<Note>> listeners = new ArrayList<>();
    private Initialiser initialiser = Initialisers.ALL.get(0);

    /** What became of a change. @param refused whether nothing was changed */
    public record Note(String text, boolean refused) {}

    public NetworkEditor(Context context) {
        this.context = context;
    }

    /** Whoever draws weights from now on draws them so. */
    public void setInitialiser(Initialiser changed) {
        initialiser = changed;
    }

    public Subscription onNote(Consumer<Note> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The plan that the present network follows; the caller's to change. */
    public List<LayerPlan> plan() {
        return new ArrayList<>(Redesign.planOf(network()));
    }

    private Network network() {
        return context.store().state().run().setup().network();
    }

    public boolean isLocked() {
        State state = context.store().state();
        return state.isInferring() || state.training();
    }

    /** Why a plan can't be carried out, in words; empty if it can. */
    public Optional<String> refusal(List<LayerPlan> plan) {
        try {
            Redesign.check(context.store().state().run().scenario(), plan);
            return Optional.empty();
        } catch (Redesign.RefusedException refused) {
            return Optional.of(refused.tell(context.texts()));
        }
    }

    /** Carries a plan out, or says why not. */
    public void redesign(List<LayerPlan> plan) {
        State state = context.store().state();
        try {
            long seed = state.run().setup().batching().seed();
            Redesign made = Redesign.of(state.run().scenario(), plan, initialiser, seed);
            context.store().dispatch(new NetworkEdits.Redesigned(made.scenario()));
            tell(new Note(changes(made), false));
        } catch (Redesign.RefusedException refused) {
            tell(new Note(refused.tell(context.texts()), true));
        }
    }

    private void tell(Note note) {
        List.copyOf(listeners).forEach(listener -> listener.accept(note));
    }

    private String changes(Redesign made) {
        return made.changes().stream()
                .map(change -> context.text(
                        change.kept() == 0 ? "network.drawn" : "network.partly",
                        "layer",
                        "L" + change.layer(),
                        "kept",
                        change.kept(),
                        "drawn",
                        change.drawn(),
                        "how",
                        initialiser.name(),
                        "seed",
                        made.scenario().setup().batching().seed()))
                .reduce((a, b) -> a + " " + b)
                .orElse(context.text("network.allKept"));
    }
}
