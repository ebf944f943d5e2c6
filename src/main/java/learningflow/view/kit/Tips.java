package learningflow.view.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says what a control is and does: to the eye in a tooltip, to a screen reader in its name and help. */
public final class Tips {
    private static final Duration DELAY = Duration.millis(400);

    /** What is to be explained later; null while everything is explained at once. */
    private static Map<Control, Runnable> waiting;

    private Tips() {}

    /** From now on no tooltips are made, for each is a window, until they {@linkplain #come() come}. */
    public static void hold() {
        if (waiting == null) {
            waiting = new LinkedHashMap<>();
        }
    }

    /** Makes the tooltips that were held back. */
    public static void come() {
        if (waiting != null) {
            Map<Control, Runnable> all = waiting;
            waiting = null;
            all.values().forEach(Runnable::run);
        }
    }

    /** A tooltip that comes soon; the old one is changed if there is one. */
    public static void tip(Control control, String text) {
        if (waiting != null) {
            waiting.put(control, () -> tip(control, text));
            return;
        }
        tooltip(control).setText(text);
    }

    /** A tooltip whose text is worked out when it comes, and again when this is called while it is seen. */
    public static void tip(Control control, Supplier<String> text) {
        if (waiting != null) {
            waiting.put(control, () -> tip(control, text));
            return;
        }
        Tooltip tooltip = tooltip(control);
        tooltip.setOnShowing(showing -> tooltip.setText(text.get()));
        if (tooltip.isShowing()) {
            tooltip.setText(text.get());
        }
    }

    private static Tooltip tooltip(Control control) {
        Tooltip tooltip = control.getTooltip();
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setShowDelay(DELAY);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(420);
            control.setTooltip(tooltip);
        }
        return tooltip;
    }

    /** {@link #tip} as FXML says it: {@code Tips.tip="%…"}. */
    public static void setTip(Control control, String text) {
        tip(control, text);
    }

    /** @param name for screen readers @param help for the tooltip, too */
    public static void explain(Control control, String name, String help) {
        named(control, name);
        control.setAccessibleHelp(help);
        tip(control, help);
    }

    /** Lets the whole text be read by pointing at it, where it had to be shortened. */
    public static void whole(Labeled label) {
        if (waiting != null) {
            waiting.put(label, () -> whole(label));
            return;
        }
        tip(label, "");
        label.getTooltip().textProperty().bind(label.textProperty());
    }

    public static void named(Node node, String name) {
        node.setAccessibleText(name);
    }
}
