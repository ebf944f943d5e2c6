package learningflow.diagram;

import java.util.List;
import java.util.Optional;

/**
 * All that is to be drawn at a moment, in the coordinates of the area. Each thing keeps its id from moment to moment.
 *
 * @param arrows to be drawn first, in this order; then boxes, cells, labels, pulses
 * @param riders what travels with the pulses; on top
 * @param over another diagram that stands above this one, if there is one
 */
public record Diagram(
        double width,
        double height,
        List<Arrow> arrows,
        List<Box> boxes,
        List<Cells> cells,
        List<Label> labels,
        List<Pulse> pulses,
        List<Label> riders,
        Optional<Diagram> over) {
    public Diagram {
        arrows = List.copyOf(arrows);
        boxes = List.copyOf(boxes);
        cells = List.copyOf(cells);
        labels = List.copyOf(labels);
        pulses = List.copyOf(pulses);
        riders = List.copyOf(riders);
    }

    public Optional<Box> box(String id) {
        return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
    }

    public Optional<Arrow> arrow(String id) {
        return arrows.stream().filter(arrow -> arrow.id().equals(id)).findFirst();
    }

    public Optional<Label> label(String id) {
        return labels.stream().filter(label -> label.id().equals(id)).findFirst();
    }
}
