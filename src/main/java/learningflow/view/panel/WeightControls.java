package learningflow.view.panel;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Signs;
import learningflow.lesson.Spellings;
import learningflow.state.Edits;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.view.kit.Context;
import learningflow.view.kit.HandSlider;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Tips;

/** The controls of one weight or bias: sign, slider, number, δw and lock. */
final class WeightControls implements HandSlider.Hand {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Context context;
    private final Store store;
    private final WeightsPanel panel;
    private final Button sign = new Button();
    private final HandSlider slider = new HandSlider();
    private final NumberField field = new NumberField();
    private final NumberLabel delta = new NumberLabel();
    private final Label toNow = new Label();
    private final StackPane deltas = new StackPane(delta, toNow);
    private final Lock lock = new Lock(this::toggleFrozen);
    private final HBox root = new HBox(sign, slider, field, deltas, lock);
    private WeightId id;
    /** What is written on the controls; null for nothing yet. */
    private Said said;

    private String sliderWords = "";
    /** δw, where it is shown. */
    private double impact;

    private record Said(Network network, double value, String text) {}

    WeightControls(Context context, WeightsPanel panel) {
        this.context = context;
        this.store = context.store();
        this.panel = panel;
        root.getStyleClass().add("weight-row");
        sign.getStyleClass().addAll("sign", "weight-name");
        sign.setOnAction(event -> store.dispatch(new Looks.Pick(Optional.of(Part.weight(id)))));
        delta.getStyleClass().addAll("number", "backward-text");
        delta.setSpoken(this::spokenDelta);
        toNow.getStyleClass().add("to-now");
        deltas.getStyleClass().add("delta");
        StackPane.setAlignment(delta, Pos.CENTER_RIGHT);
        StackPane.setAlignment(toNow, Pos.BOTTOM_RIGHT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setHand(this);
        slider.setOnReset(this::reset);
        Tips.tip(slider, context.text("weights.slider.help"));
        slider.setAccessibleHelp(context.text("weights.slider.help"));
        sign.addEventHandler(MouseEvent.MOUSE_CLICKED, this::resetOnDoubleClick);
        Tips.tip(sign, context.text("weights.sign.help"));
        field.setOnCommit(this::typed);
        field.setTexts(context.text("weights.field.help"), context.text("weights.field.error"));
    }

    HBox root() {
        return root;
    }

    void take(WeightId newId) {
        if (newId.equals(id)) {
            return;
        }
        id = newId;
        said = null;
        String kind = id.isBias() ? "bias" : "weight";
        String place = "-" + id.layer() + "-" + id.neuron() + (id.isBias() ? "" : "-" + id.input());
        sign.setId(kind + "Name" + place);
        slider.setId(kind + "Slider" + place);
        field.setId(kind + "Field" + place);
        delta.setId(kind + "Delta" + place);
        toNow.setId(kind + "ToNow" + place);
        lock.setId(kind + "Lock" + place);
        field.renew();
    }

    void show(State state) {
        double value = state.run().weights().get(id);
        String text = state.run().origin().spellings().show(Spellings.place(id), value);
        Said now = new Said(state.run().setup().network(), value, text);
        boolean changed = said != null && Double.compare(said.value(), value) != 0;
        if (!now.equals(said)) {
            say(now);
        }
        sign.setStyle(panel.signWidth());
        sign.pseudoClassStateChanged(
                PICKED,
                state.desk().picked().flatMap(Part::weightId).filter(id::equals).isPresent());
        slider.show(value, panel.range(id), sliderWords);
        slider.setDisable(state.isInferring());
        field.show(value, text);
        field.setDisable(state.isInferring());
        showDelta(state);
        showToNow(value);
        lock.setSelected(state.run().setup().frozen().contains(id));
        if (changed && !panel.isHeld(state)) {
            field.flash();
        }
    }

    /** Most say the same while one weight is dragged, and words take longer than numbers. */
    private void say(Said now) {
        String name = Signs.weight(now.network(), id);
        sign.setText(name);
        sign.setAccessibleText(context.text("weights.pick", "name", name));
        sliderWords = context.text("weights.value", "name", name, "value", now.text());
        field.setAccessibleText(context.text("weights.field", "name", name));
        Tips.explain(lock, context.text("weights.lock", "name", name), context.text("weights.lock.help", "name", name));
        said = now;
    }

    private void showDelta(State state) {
        boolean shows = WeightsPanel.showsDelta(state, id.layer());
        impact = shows ? state.run().trace().dw().get(id) : 0;
        delta.say(shows ? Numbers.formatSigned(impact) : "");
        delta.setMouseTransparent(!shows); // or an empty tooltip would come
        Tips.tip(delta, this::exactDelta);
    }

    private String exactDelta() {
        return delta.getText().isEmpty()
                ? ""
                : context.text("weights.delta", "name", impactName(), "value", Numbers.exact(impact));
    }

    private String spokenDelta() {
        return delta.getText().isEmpty()
                ? ""
                : context.text("weights.value", "name", impactName(), "value", delta.getText());
    }

    private String impactName() {
        return Signs.impact(said.network(), id);
    }

    /** Has its own place, below δw. */
    private void showToNow(double value) {
        String text = "";
        String help = "";
        if (panel.now().isPresent()) {
            double later = panel.now().get().get(id);
            text = context.text("weights.toNow", "value", Numbers.formatSigned(later - value));
            String name = Signs.weight(said.network(), id);
            help = context.text("weights.toNow.help", "name", name, "value", Numbers.exact(later));
        }
        toNow.setText(text);
        Tips.tip(toNow, help);
        toNow.setAccessibleText(text.isEmpty() ? "" : text + ", " + help);
    }

    @Override
    public void grab() {
        store.dispatch(new Edits.Grab());
    }

    @Override
    public void move(double value, Object gesture) {
        store.dispatch(new Edits.SetWeight(id, value, Optional.empty(), gesture));
    }

    @Override
    public void letGo() {
        store.dispatch(new Edits.LetGo());
    }

    private void typed(double value, String text) {
        panel.widen(id, value);
        store.dispatch(new Edits.SetWeight(id, value, Optional.of(text), null));
    }

    private void toggleFrozen() {
        store.dispatch(new Edits.ToggleFrozen(id));
    }

    private void resetOnDoubleClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !slider.isDisabled()) {
            reset();
        }
    }

    private void reset() {
        double initial = store.state().run().origin().weights().get(id);
        store.dispatch(new Edits.SetWeight(id, initial, panel.firstSpelling(id, initial), null));
    }
}
