package learningflow.view.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import learningflow.core.Numbers;
import learningflow.view.kit.NumberField;

/** Compares a window that has seen a lot with a fresh one on the same state: whatever differs is stale in the one or the other. */
final class MonkeyTwin {
    private MonkeyTwin() {}

    /** Of all things that both show and that have a name. */
    static List<String> differences(Parent used, Parent fresh) {
        Map<String, String> expected = new HashMap<>();
        collect(fresh, "", expected);
        Map<String, String> shown = new HashMap<>();
        collect(used, "", shown);
        List<String> wrong = new ArrayList<>();
        shown.forEach((id, text) -> {
            String other = expected.getOrDefault(id, text);
            boolean cut = (text + other).contains("…"); // for want of room
            boolean otherwise = cut || looksOtherwise(id.substring(id.lastIndexOf('/') + 1));
            if (!other.equals(text) && !otherwise) {
                wrong.add("stale " + id + " shows «" + text + "», but a fresh window «" + other + "»");
            }
        });
        return wrong;
    }

    /**
     * The name of a layer is shorter where there is less room, plots show what was chosen in this window, and an answer is
     * only what was typed until it is handed in.
     */
    private static boolean looksOtherwise(String id) {
        return id.startsWith("layer:")
                || id.equals("exerciseAnswer")
                || id.matches(
                        "(plot|howfar|reach|weightCaption|weightSlope|weightPromise|pair|model|sweep|race|compare).*");
    }

    /** By the ids of all that it lies in. What is pale says itself that it is not up to date. */
    private static void collect(Node node, String place, Map<String, String> texts) {
        if (!node.isVisible() || node.getOpacity() < 0.9 || node.isFocused()) {
            return;
        }
        String id = node.getId();
        String here = id == null ? place : place + "/" + id;
        if (id != null && text(node) != null) {
            texts.putIfAbsent(here, text(node) + said(node));
        }
        if (node instanceof Parent parent) {
            String inner = id != null && id.contains(":") ? first(parent) : null;
            if (inner != null) {
                texts.putIfAbsent(here, inner);
            }
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, here, texts));
        }
    }

    private static String said(Node node) {
        return node.getAccessibleText() == null ? "" : " (" + node.getAccessibleText() + ")";
    }

    private static String text(Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        if (node instanceof NumberField field) {
            return number(field.getText());
        }
        if (node instanceof TextInputControl input) {
            return input.getText();
        }
        if (node instanceof ProgressBar bar) {
            return Double.toString(bar.getProgress());
        }
        return node instanceof Text text ? text.getText() : null;
    }

    /** What it stands for: a setting may be spelled as it was typed in this window. */
    private static String number(String text) {
        OptionalDouble number = Numbers.parseTyped(text);
        return number.isPresent() ? Numbers.exact(number.getAsDouble()) : text;
    }

    /** Of a label of the graph. */
    private static String first(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText().replaceFirst("^.*= ", "")) // the sign is left out for want of room
                .findFirst()
                .orElse(null);
    }
}
