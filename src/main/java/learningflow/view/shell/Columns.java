package learningflow.view.shell;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Two columns that share the width as asked, but neither becomes narrower than what stands in it while the other can spare it. */
public final class Columns extends HBox {
    /** Before anything is arranged: as it usually is. */
    private double share = 0.59;

    /** @param percent of the width for the first column; 100 leaves no second one */
    public void setPercent(double percent) {
        if (percent / 100 != share) {
            share = percent / 100;
            second().setVisible(share < 1);
            second().setManaged(share < 1);
            requestLayout();
        }
    }

    private Node first() {
        return getChildren().get(0);
    }

    private Node second() {
        return getChildren().get(1);
    }

    private double inner(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    /** Of the first column. */
    private double width(double inner) {
        if (share == 1) {
            return inner;
        }
        double both = inner - getSpacing();
        double most = both - second().minWidth(-1);
        return snapSizeX(Math.max(first().minWidth(-1), Math.min(share * both, most)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        Insets insets = getInsets();
        double inner = inner(width);
        double left = width(inner);
        double right = share == 1 ? 0 : second().minHeight(inner - getSpacing() - left);
        return insets.getTop() + Math.max(first().minHeight(left), right) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = inner(getWidth());
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double left = width(inner);
        place(first(), insets.getLeft(), insets.getTop(), left, height);
        if (share < 1) {
            double start = left + getSpacing();
            place(second(), insets.getLeft() + start, insets.getTop(), inner - start, height);
        }
    }

    private void place(Node column, double x, double y, double width, double height) {
        layoutInArea(column, x, y, width, height, 0, Insets.EMPTY, true, true, HPos.LEFT, VPos.TOP);
    }
}
