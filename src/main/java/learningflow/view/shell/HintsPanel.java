package learningflow.view.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/**
 * What to press and what to drag, at the first start. What was tried is ticked off. The line stays until it is put away, so that
 * nothing moves under a hand, and does not come again once both were done.
 */
final class HintsPanel implements Panel {
    private final Context context;
    private final Settings settings;
    private final Label press;
    private final Label drag;
    private final Flow root;
    private final Subscription subscription;
    private State before;
    private boolean pressed;
    private boolean dragged;

    HintsPanel(Context context, Settings settings) {
        this.context = context;
        this.settings = settings;
        KeyTips names = new KeyTips(context.texts());
        press = hint("press", names.of(Command.NEXT_STEP), context.text("hints.press"));
        drag = hint("drag", context.text("hints.drag.what"), context.text("hints.drag"));
        Label help = hint("help", names.of(Command.HELP), context.text("hints.help"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button();
        close.setId("hintsClose");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(Region.USE_PREF_SIZE);
        Icons.put(close, Feather.X);
        Tips.explain(close, context.text("hints.close"), context.text("hints.close.help"));
        close.setOnAction(event -> putAway());
        root = new Flow(press, drag, help, gap, close);
        root.setId("hints");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("card", "hints");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(!settings.get().hinted());
        subscription = context.store().subscribe(this::follow);
    }

    private Label hint(String name, String how, String what) {
        Label key = new Label(how);
        key.getStyleClass().add("help-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label(what, key);
        hint.setId("hint-" + name);
        hint.setWrapText(true);
        hint.setAccessibleText(context.text("hints.spoken", "how", how, "what", what));
        Tips.tip(hint, what);
        return hint;
    }

    private void follow(State state) {
        pressed |= before != null && state.step() > before.step();
        dragged |= state.drag().isPresent();
        before = state;
        tick(press, pressed);
        tick(drag, dragged);
        if (pressed && dragged) {
            settings.change(liked -> liked.withHinted(true));
        }
    }

    private void tick(Label hint, boolean done) {
        String mark = context.text("hints.done");
        if (done && !hint.getText().endsWith(mark)) {
            hint.setText(hint.getText() + " " + mark);
        }
    }

    private void putAway() {
        settings.change(liked -> liked.withHinted(true));
        root.setVisible(false);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
