package learningflow.view.kit;

import javafx.scene.control.TableView;

/**
 * A table of equally high rows, which is told how high it may be. What changes in a row lays out the table,
 * and not all that stands around it, as JavaFX would.
 *
 * @param <S> what a row shows
 */
public final class EvenTable<S> extends TableView<S> {
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
