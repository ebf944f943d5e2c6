package learningflow.view.graph;

import java.util.Set;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Node;
import learningflow.diagram.Arrow;
import learningflow.diagram.Box;
import learningflow.diagram.Cells;
import learningflow.diagram.Diagram;
import learningflow.diagram.Label;
import learningflow.diagram.Pulse;

/** The nodes of one diagram, from the bottom to the top; they stay and are changed in place. */
final class DrawnDiagram extends Group {
    private static final double DIMMED = 0.45;

    private final Layer<Arrow, DrawnArrow> arrows;
    private final Layer<Arrow, DrawnEnd> ends = new Layer<>(Arrow::id, id -> new DrawnEnd());
    private final Layer<Box, DrawnBox> boxes;
    private final Layer<Cells, DrawnCells> cells = new Layer<>(Cells::id, DrawnCells::new);
    private final Layer<Label, DrawnLabel> labels = new Layer<>(Label::id, this::newLabel);
    private final Layer<Pulse, DrawnPulse> pulses = new Layer<>(Pulse::id, DrawnPulse::new);
    private final Layer<Label, DrawnLabel> riders = new Layer<>(Label::id, DrawnLabel::new);
    private boolean marks;
    private boolean emphasised;

    /** @param about what those are told who can't see it, by id */
    DrawnDiagram(Function<String, String> about) {
        arrows = new Layer<>(Arrow::id, id -> new DrawnArrow(id, about));
        boxes = new Layer<>(Box::id, id -> new DrawnBox(id, about));
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        setManaged(false);
        getChildren().addAll(arrows, ends, boxes, cells, labels, pulses, riders);
    }

    private DrawnLabel newLabel(String id) {
        DrawnLabel label = new DrawnLabel(id);
        label.setMarks(marks);
        return label;
    }

    /** @param marksChanges whether labels that change are marked for a moment */
    void show(Diagram diagram, boolean marksChanges) {
        marks = marksChanges;
        labels.nodes().forEach(label -> label.setMarks(marksChanges));
        arrows.show(diagram.arrows());
        ends.show(diagram.arrows().stream().filter(DrawnEnd::has).toList());
        boxes.show(diagram.boxes());
        cells.show(diagram.cells());
        labels.show(diagram.labels());
        pulses.show(diagram.pulses());
        riders.show(diagram.riders());
    }

    /** All but these stand back; none if it is empty. */
    void emphasise(Diagram diagram, Set<String> ids) {
        if (ids.isEmpty() && !emphasised) {
            return;
        }
        emphasised = !ids.isEmpty();
        arrows.forEach((id, node) -> dim(node, ids, id));
        ends.forEach((id, node) -> dim(node, ids, id));
        boxes.forEach((id, node) -> dim(node, ids, id));
        diagram.labels().stream()
                .filter(label -> arrows.node(label.owner()) != null || boxes.node(label.owner()) != null)
                .forEach(label -> dim(labels.node(label.id()), ids, label.owner()));
        diagram.cells().forEach(cell -> dim(this.cells.node(cell.id()), ids, cell.owner()));
    }

    private static <N extends Node & Drawn<?>> void dim(N node, Set<String> ids, String id) {
        boolean back = !ids.isEmpty() && !id.isEmpty() && !id.startsWith("legend") && !ids.contains(id);
        node.setOpacity(back ? DIMMED * node.ownOpacity() : node.ownOpacity());
    }

    boolean isFading() {
        for (DrawnLabel label : labels.nodes()) {
            if (label.isMarked()) {
                return true;
            }
        }
        return false;
    }

    void fade(double seconds) {
        labels.nodes().forEach(label -> label.fade(seconds));
    }
}
