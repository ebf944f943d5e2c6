package learningflow.view.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;

/** Where somebody wants type so large that not everything has room at once, one scrolls. */
final class WindowScroll extends ScrollPane {
    WindowScroll(Region content) {
        super(content);
        setId("windowScroll");
        getStyleClass().add("edge-to-edge");
        setFocusTraversable(false);
        setFitToWidth(true);
        setFitToHeight(true);
        content.setMinSize(0, 0);
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
}
