package learningflow.view.plot;

import java.util.List;
import javafx.scene.Node;
import learningflow.view.kit.Panel;

/** What a place of the row of plots shows. Its root has neither a title nor a frame: the place has both. */
public interface Plot extends Panel {
    /** Its numbers, exact, for other programs: a line of names, then a line a point. */
    String csv();

    /** What stands beside the title, at the right. */
    default List<Node> tools() {
        return List.of();
    }
}
