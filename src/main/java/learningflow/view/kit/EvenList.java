package learningflow.view.kit;

import javafx.scene.control.ListView;

/**
 * A list of equally high rows, which is told how high it may be. What moves in a row, were it the thumb of a slider, lays out the list,
 * and not all that stands around it, as JavaFX would.
 *
 * @param <T> what a row shows
 */
public final class EvenList<T> extends ListView<T> {
    private Heights heights;

    @Override
    public void requestLayout() {
        heights = heights == null ? new Heights() : heights; // JavaFX asks before this is made
        if (heights.stay(this)) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }
}
