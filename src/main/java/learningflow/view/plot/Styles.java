package learningflow.view.plot;

import java.util.List;
import javafx.scene.Node;

/** The style classes of what is drawn again and again. */
public final class Styles {
    private Styles() {}

    /**
     * Gives a node exactly these classes. Setting the same ones again would take its colours away until the next frame, and so
     * for as long as something moves.
     */
    public static void set(Node node, String... classes) {
        if (!node.getStyleClass().equals(List.of(classes))) {
            node.getStyleClass().setAll(classes);
        }
    }
}
