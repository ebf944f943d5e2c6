package learningflow.view.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.BorderPane;

/**
 * Holds all of the window. It is as large as the window while that has room for what all parts say, in the language and the type
 * that somebody wants; where it has not, one scrolls.
 */
final class WindowScroll extends ScrollPane {
    private final BorderPane parts;
    private double leastWidth;
    private double leastHeight;
    private boolean held;

    WindowScroll(BorderPane parts) {
        super(parts);
        this.parts = parts;
        setId("windowScroll");
        getStyleClass().add("edge-to-edge");
        setFocusTraversable(false);
        setFitToWidth(true);
        setFitToHeight(true);
        parts.setMinSize(0, 0);
    }

    /** Stays where it is: a press anywhere would take it from what was pressed, and end a drag. */
    @Override
    public void requestFocus() {}

    /** JavaFX keeps a picture of what is scrolled: then any number that changes would have the whole window drawn anew. */
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        lookup(".viewport").setCache(false);
        return skin;
    }

    /** @param width and height that are wanted whatever the parts say */
    void setLeast(double width, double height) {
        if (width != leastWidth || height != leastHeight) {
            leastWidth = width;
            leastHeight = height;
            requestLayout();
        }
    }

    /** While something is under the hand, or many updates a second are made, the size stays. */
    void setHeld(boolean stays) {
        if (held && !stays) {
            requestLayout();
        }
        held = stays;
    }

    @Override
    protected void layoutChildren() {
        if (!held && getWidth() > 0) {
            Node top = parts.getTop();
            Node bottom = parts.getBottom();
            Node centre = parts.getCenter();
            double widest = Math.max(centre.minWidth(-1), Math.max(top.minWidth(-1), bottom.minWidth(-1)));
            double width = Math.ceil(Math.max(leastWidth, widest));
            double given = Math.max(width, getViewportBounds().getWidth());
            double height = high(top, given) + centre.minHeight(given) + high(bottom, given);
            parts.setMinSize(width, Math.ceil(Math.max(leastHeight, height)));
        }
        super.layoutChildren();
    }

    private static double high(Node part, double width) {
        return part.isManaged() ? part.prefHeight(width) : 0;
    }
}
