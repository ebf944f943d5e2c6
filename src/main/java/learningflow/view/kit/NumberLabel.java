package learningflow.view.kit;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;

/**
 * A label for a number, which changes all the time. While what it says has the room that it has got, only the label is laid out again,
 * and not all that stands around it, as JavaFX would.
 */
public final class NumberLabel extends Label {
    private boolean alone;
    /** Null where its text says all. */
    private Supplier<String> spoken;

    /** Also {@link #setText}, which lays out what stands around in any case. */
    public void say(String text) {
        alone = !isEmpty(getText()) && !isEmpty(text);
        setText(text);
        if (alone) {
            layout(); // here and now: what stands around may pass by one that only waits for the next frame
        }
        alone = false;
    }

    /** What is said instead of the text to those who can't see it, worked out when they ask. */
    public void setSpoken(Supplier<String> words) {
        spoken = words;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    @Override
    public void requestLayout() {
        if (alone && computePrefWidth(-1) <= Math.min(getWidth(), prefWidth(-1))) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && spoken != null
                ? spoken.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
