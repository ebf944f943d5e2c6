package learningflow.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import learningflow.diagram.Diagram;

/** Draws a diagram with JavaFX, and the one above it if there is one. */
final class DrawingPane extends Region {
    private static final Diagram NOTHING =
            new Diagram(1, 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private final DrawnDiagram ground;
    private final DrawnDiagram over;
    private final Runnable layout;
    private final List<Node> controls = new ArrayList<>();

    /** @param about what those are told who can't see it, by id @param layout draws what is to be seen in the present size */
    DrawingPane(Function<String, String> about, Runnable layout) {
        this.layout = layout;
        ground = new DrawnDiagram(about);
        over = new DrawnDiagram(about);
        getStyleClass().add("graph-drawing");
        getChildren().addAll(ground, over);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** Above the diagram, and below the one above it; Tab comes to them in the order in which they came. */
    void addControl(Node node) {
        getChildren().add(1 + controls.size(), node);
        controls.add(node);
    }

    void addOnTop(Node node) {
        getChildren().add(node);
    }

    void remove(Node node) {
        controls.remove(node);
        getChildren().remove(node);
    }

    /** Draws in the next frame. What is drawn never changes the size, so nobody around is laid out again. */
    void redraw() {
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        layout.run();
    }

    /** @param marksChanges whether labels that change are marked for a moment */
    void show(Diagram diagram, boolean marksChanges) {
        ground.show(diagram, marksChanges);
        over.show(diagram.over().orElse(NOTHING), false);
    }

    /** All but these stand back; none if it is empty. */
    void emphasise(Diagram diagram, Set<String> ids) {
        ground.emphasise(diagram, ids);
    }

    boolean isFading() {
        return ground.isFading();
    }

    void fade(double seconds) {
        ground.fade(seconds);
    }
}
