package learningflow.view.kit;

import javafx.scene.control.ListView;

/**
 * A list of equally high rows, which is told how high it may be. What moves in a row, were it the thumb of a slider, lays out the list,
 * and not all that stands around it, as JavaFX would. The list itself has to be laid out: else it would not take the focus from
 * a row that went.
 *
 * @param <T> what a row shows
 */
public final class EvenList<T> extends ListView<T> {
    private double least;
    private double wanted;
    private double most;

    @Override
    public void requestLayout() {
        boolean same = least == getMinHeight() && wanted == getPrefHeight() && most == getMaxHeight();
        least = getMinHeight();
        wanted = getPrefHeight();
        most = getMaxHeight();
        if (same && wanted > 0) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }
}
