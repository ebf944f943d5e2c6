package learningflow.view.shell;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import learningflow.lesson.Touch;
import learningflow.state.Lecture;
import learningflow.state.State;

/**
 * Which parts of the window are to be seen: all of them, or in front of a room the graph, the explanation and what may be
 * touched. What may be touched is marked.
 *
 * @param window the whole
 * @param header to be seen while all controls are
 * @param caption to be seen in front of a room
 * @param grid with two columns, the right one for some of the areas
 * @param areas what can be touched, by name; the steps lie below the grid
 */
record Arrangement(Region window, Region header, Region caption, GridPane grid, Map<Touch.Area, Region> areas) {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
    private static final double LEFT_PERCENT = 59;

    void show(boolean presenting, boolean allControls, State state) {
        Touch touch = state.desk()
                .lecture()
                .map(Lecture::here)
                .map(stop -> stop.touch())
                .orElse(Touch.NOTHING);
        boolean all = !presenting || allControls;
        window.pseudoClassStateChanged(PRESENTING, presenting);
        show(header, all);
        show(caption, presenting);
        areas.forEach((area, region) -> {
            show(region, all || touch.needs(area));
            region.pseudoClassStateChanged(WANTED, touch.needs(area) && !touch.equals(Touch.ANYTHING));
        });
        boolean right = all || touch.needs(Touch.Area.WEIGHTS) || touch.needs(Touch.Area.DATA);
        widths(right);
    }

    private void widths(boolean right) {
        ColumnConstraints left = grid.getColumnConstraints().get(0);
        ColumnConstraints other = grid.getColumnConstraints().get(1);
        left.setPercentWidth(right ? LEFT_PERCENT : 100);
        other.setPercentWidth(right ? 100 - LEFT_PERCENT : 0);
        grid.getChildren().get(1).setVisible(right);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
