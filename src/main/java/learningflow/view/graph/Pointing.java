package learningflow.view.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import learningflow.diagram.Diagram;
import learningflow.diagram.Target;

/** What the mouse points at: it and its neighbours stand out, and a plate tells exact numbers. */
final class Pointing {
    private final DrawingPane drawing;
    private final Runnable redraw;
    private final Function<String, String> exact;
    private final Label plate = Roles.styled(new Label(), "graph-tip");
    private Consumer<String> onChosen = id -> {};
    private Consumer<String> onHovered = id -> {};
    private Diagram diagram;
    private String hovered = "";
    private boolean changed;
    private double x;
    private double y;

    Pointing(DrawingPane drawing, Runnable redraw, Function<String, String> exact) {
        this.drawing = drawing;
        this.redraw = redraw;
        this.exact = exact;
        plate.setMouseTransparent(true);
        plate.setManaged(false);
        plate.setVisible(false);
        drawing.addOnTop(plate);
        drawing.setOnMouseMoved(this::move);
        drawing.setOnMouseExited(event -> point(""));
        drawing.setOnMouseClicked(this::click);
    }

    /** What is pointed at; "" for nothing. */
    String focus() {
        return hovered;
    }

    /** Whether something else stands out than in the last drawing. */
    boolean isNew() {
        return changed;
    }

    private void move(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        point(diagram == null ? "" : Target.at(diagram, x, y));
    }

    void point(String id) {
        if (!id.equals(hovered)) {
            hovered = id;
            changed = true;
            onHovered.accept(id);
            redraw.run();
        }
        place();
    }

    /** What was drawn last may be gone: until the next drawing the mouse is over nothing. */
    void forget() {
        diagram = null;
        point("");
    }

    /** @param chosen takes a click, on the thing with this id or on nothing */
    void setOnChosen(Consumer<String> chosen) {
        onChosen = chosen;
    }

    /** @param pointed hears each other thing that the mouse comes to */
    void setOnHovered(Consumer<String> pointed) {
        onHovered = pointed;
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            onChosen.accept(hovered);
        }
    }

    /** @param others what stands out while nothing is pointed at here */
    void show(Diagram shown, Set<String> others) {
        diagram = shown;
        Set<String> group = hovered.isEmpty() ? present(shown, others) : new HashSet<>(Target.group(shown, hovered));
        drawing.emphasise(shown, group);
        changed = false;
        String text = hovered.isEmpty() ? "" : exact.apply(hovered);
        plate.setText(text);
        plate.setVisible(!text.isEmpty());
        place();
    }

    /** Those that are drawn, with the neighbours of a single one. */
    private static Set<String> present(Diagram shown, Set<String> ids) {
        Set<String> group = new HashSet<>();
        for (String id : ids) {
            if (id.startsWith("layer:")) {
                group.addAll(Target.group(shown, id));
            } else if (shown.box(id).isPresent() || shown.arrow(id).isPresent()) {
                group.add(id);
            }
        }
        return group;
    }

    /** Beside the mouse, inside the drawing. */
    private void place() {
        if (plate.isVisible()) {
            plate.applyCss();
            plate.autosize();
            double right = drawing.getWidth() - plate.getWidth();
            double left = x + 16 <= right ? x + 16 : x - 12 - plate.getWidth();
            double below = y + 16 + plate.getHeight() <= drawing.getHeight() ? y + 16 : y - 12 - plate.getHeight();
            plate.relocate(Math.max(0, left), Math.max(0, below));
        }
    }
}
