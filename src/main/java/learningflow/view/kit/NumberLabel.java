package learningflow.view.kit;

import javafx.scene.control.Label;

/**
 * A label for a number, which changes all the time. While what it says has the room that it has got, only the label is laid out again,
 * and not all that stands around it, as JavaFX would.
 */
public final class NumberLabel extends Label {
    private boolean alone;

    /** Also {@link #setText}, which lays out what stands around in any case. */
    public void say(String text) {
        alone = !isEmpty(getText()) && !isEmpty(text);
        setText(text);
        alone = false;
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
}
