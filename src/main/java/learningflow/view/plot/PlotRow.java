package learningflow.view.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.lesson.Part;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.theme.Themes;

/**
 * As many plots beside each other as fit, each chosen from a catalogue by its title; one of them can be enlarged and is alone
 * then. A plot that is not shown does not exist, so it computes nothing.
 */
public final class PlotRow implements Panel {
    private static final int MOST = 3;
    /** So that three fit into a window of 1440×900, and two into one of 1280×800. */
    private static final double LEAST_WIDTH_EM = 18.6;

    private static final double GAP_EM = 0.6;
    /** Of a letter of a title, on the average. */
    private static final double LETTER_EM = 0.6;
    /** What stands beside the title, and around it. */
    private static final double HEAD_EM = 6.3;

    private static final String MODEL = "model";

    private final Context context;
    private final Map<String, Kind> catalogue = new LinkedHashMap<>();
    private final List<PlotSlot> slots = new ArrayList<>();
    /** What somebody chose for each slot, or null. */
    private final String[] chosen = new String[MOST];

    private final ReadOnlyBooleanWrapper enlarged = new ReadOnlyBooleanWrapper();
    private final HBox root = new HBox();
    private final Subscription subscription;
    /** The slot that is alone, if one is enlarged. */
    private int alone;

    /** @param exists whether there is such a plot of this state */
    private record Kind(Predicate<State> exists, Function<Context, Plot> factory) {}

    private PlotRow(Context context) {
        this.context = context;
        root.setId("plots");
        root.getStyleClass().add("plots");
        root.setMinWidth(0);
        for (int i = 0; i < MOST; i++) {
            PlotSlot slot = new PlotSlot(context, this, i);
            HBox.setHgrow(slot.root(), Priority.ALWAYS);
            slots.add(slot);
        }
        root.widthProperty().addListener(width -> show(context.store().state()));
        subscription = context.store().subscribe(this::show);
    }

    /** With the plots of this package. */
    public static PlotRow of(Context context) {
        return new PlotRow(context)
                .with("loss", LossPlot::new)
                .with(MODEL, state -> ModelGrid.exists(state.run().setup()), ModelPlot::new)
                .with("weight", PlotRow::hasWeights, WeightPlot::new)
                .with("howfar", PlotRow::hasWeights, ReachPlot::new)
                .with("pair", state -> state.run().setup().network().parameterCount() > 1, PairPlot::new);
    }

    private static boolean hasWeights(State state) {
        return state.run().setup().network().parameterCount() > 0;
    }

    /** One more kind of plot. @param name of its title, {@code plot.name.title} */
    public PlotRow with(String name, Function<Context, Plot> factory) {
        return with(name, state -> true, factory);
    }

    /** One more kind of plot, which not every state has. */
    public PlotRow with(String name, Predicate<State> exists, Function<Context, Plot> factory) {
        catalogue.put(name, new Kind(exists, factory));
        show(context.store().state());
        return this;
    }

    private void show(State state) {
        List<String> names = names(state);
        List<Region> shown = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            boolean visible = i < names.size() && (!enlarged.get() || i == alone);
            slots.get(i).show(visible ? names.get(i) : null);
            if (visible) {
                shown.add(slots.get(i).root());
            }
        }
        root.getChildren().retainAll(shown);
        for (int i = 0; i < shown.size(); i++) {
            if (!root.getChildren().contains(shown.get(i))) {
                root.getChildren().add(i, shown.get(i));
                shown.get(i).applyCss(); // this may be in the middle of a layout
            }
        }
    }

    /** What the slots show: what was chosen where it exists, else the usual. */
    private List<String> names(State state) {
        List<String> left = usual(state);
        int count = Math.min(fitting(state), left.size());
        while (count > 1 && !enlarged.get() && left.subList(0, count).stream().anyMatch(tooWide(state, count))) {
            count--;
        }
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = left.remove(chosen[i]) ? chosen[i] : null;
        }
        for (int i = 0; i < count; i++) {
            names[i] = names[i] == null ? left.remove(0) : names[i];
        }
        return List.of(names);
    }

    /** Whether the title of a plot needs more than its part of the row. */
    private Predicate<String> tooWide(State state, int count) {
        double em = Themes.fontSize(state.look(), root.getScene());
        double width = (root.getWidth() / em + GAP_EM) / count - GAP_EM;
        return name ->
                HEAD_EM + LETTER_EM * context.text("plot." + name + ".title").length() > width;
    }

    /** All that exist, those first that are shown while nobody chose. */
    private List<String> usual(State state) {
        List<String> all = available(state);
        String second = all.contains(MODEL) ? MODEL : "weight";
        List<String> first = new ArrayList<>(List.of("loss", second, "howfar"));
        first.retainAll(all);
        if (fitting(state) == 1
                && state.desk().picked().flatMap(Part::weightId).isPresent()
                && first.remove("weight")) {
            first.add(0, "weight"); // the only one is about what is looked at
        }
        all.removeAll(first);
        first.addAll(all);
        return first;
    }

    private List<String> available(State state) {
        List<String> all = new ArrayList<>(catalogue.keySet());
        all.removeIf(name -> !catalogue.get(name).exists().test(state));
        return all;
    }

    /** How many slots there is room for; all, while one of them is alone. */
    private int fitting(State state) {
        double em = Themes.fontSize(state.look(), root.getScene());
        int fit = (int) Math.floor((root.getWidth() / em + GAP_EM) / (LEAST_WIDTH_EM + GAP_EM));
        return enlarged.get() ? MOST : Math.max(1, Math.min(fit, MOST));
    }

    /** The plots that a slot can show now. */
    List<String> available() {
        return available(context.store().state());
    }

    Plot make(String name) {
        return catalogue.get(name).factory().apply(context);
    }

    /** Shows a plot in a slot; if another one has it, the two change places. */
    void choose(int slot, String name) {
        State state = context.store().state();
        List<String> names = names(state);
        int other = names.indexOf(name);
        if (other >= 0) {
            chosen[other] = names.get(slot);
        }
        chosen[slot] = name;
        show(state);
    }

    public ReadOnlyBooleanProperty enlargedProperty() {
        return enlarged.getReadOnlyProperty();
    }

    /** Enlarges a slot, or ends it. */
    void toggle(int slot) {
        alone = slot;
        enlarged.set(!enlarged.get());
        show(context.store().state());
    }

    /** Ends what was enlarged. @return whether anything was */
    public boolean shrink() {
        boolean was = enlarged.get();
        if (was) {
            toggle(alone);
        }
        return was;
    }

    boolean isEnlarged() {
        return enlarged.get();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
        slots.forEach(slot -> slot.show(null));
    }
}
