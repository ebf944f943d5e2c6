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
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;

/** Changes the network after a plan, and tells everybody who listens what became of the weights. */
public final class NetworkEditor {
    /** Neurons of a layer that is added. */
    public static final int NEW_SIZE = 4;

    /** Multiplications for all rows that may hold the window up, a few hundredths of a second. */
    private static final double AT_ONCE = 2e7;

    private final Context context;
    private final Background background;
    private final List<Consumer<Note>> listeners = new ArrayList<>();
    private Initialiser initialiser = Initialisers.ALL.get(0);

    /** What became of a change. @param refused whether nothing was changed */
    public record Note(String text, boolean refused) {}

    /** @param background for what takes long */
    public NetworkEditor(Context context, Background background) {
        this.context = context;
        this.background = background;
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

    /** Carries a plan out, or says why not: at once, or in the background where that takes long. */
    public void redesign(List<LayerPlan> plan) {
        Run present = context.store().state().run();
        List<LayerPlan> fixed = List.copyOf(plan);
        try {
            Network network = Redesign.check(present.scenario(), fixed);
            double cost =
                    (double) network.parameterCount() * present.setup().data().rows();
            if (cost < AT_ONCE) {
                take(present, make(present, fixed));
            } else {
                tell(new Note(context.text("network.making"), false));
                background.run(() -> make(present, fixed), made -> take(present, made), this::fail);
            }
        } catch (Redesign.RefusedException refused) {
            fail(refused);
        }
    }

    /** The same, unless another network was opened since the plan was made: a menu may stand open meanwhile. */
    public void redesign(Network planned, List<LayerPlan> plan) {
        if (context.store().state().run().setup().network().equals(planned)) {
            redesign(plan);
        } else {
            tell(new Note(context.text("network.outdated"), true));
        }
    }

    /** What a plan leads to. */
    private record Made(Run run, String changes) {}

    private Made make(Run present, List<LayerPlan> plan) throws Redesign.RefusedException {
        long seed = present.setup().batching().seed();
        Redesign made = Redesign.of(present.scenario(), plan, initialiser, seed);
        return new Made(Run.start(made.scenario()), changes(made));
    }

    /** Unless something else was changed meanwhile, which the plan knows nothing of. */
    private void take(Run planned, Made made) {
        boolean outdated = context.store().state().run().past() != planned.past();
        if (!outdated) {
            context.store().dispatch(new NetworkEdits.Redesigned(made.run()));
        }
        tell(new Note(outdated ? context.text("network.outdated") : made.changes(), outdated));
    }

    private void fail(Exception problem) {
        boolean refused = problem instanceof Redesign.RefusedException;
        String said = refused ? ((Redesign.RefusedException) problem).tell(context.texts()) : problem.toString();
        tell(new Note(said, true));
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
