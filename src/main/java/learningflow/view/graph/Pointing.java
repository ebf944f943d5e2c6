package learningflow.view.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import learningflow.diagram.Diagram;
import learningflow.diagram.Target;

/** What the mouse points at, and what was clicked: it and its neighbours stand out, and a plate tells exact numbers. */
final class Pointing {
    private final DrawingPane drawing;
    private final Runnable redraw;
    private final Function<String, String> exact;
    private final Label plate = Roles.styled(new Label(), "graph-tip");
    private Predicate<String> onChosen = id -> false;
    private Diagram diagram;
    private String hovered = "";
    private String selected = "";
    private String shownFocus = "";
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

    /** What is pointed at, or else selected; "" for nothing. */
    String focus() {
        return hovered.isEmpty() ? selected : hovered;
    }

    /** Whether something else is pointed at than in the last drawing. */
    boolean isNew() {
        return !focus().equals(shownFocus);
    }

    private void move(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        point(diagram == null ? "" : Target.at(diagram, x, y));
    }

    void point(String id) {
        if (!id.equals(hovered)) {
            hovered = id;
            redraw.run();
        }
        place();
    }

    /** @param chosen takes a click on something; true if it made something of it */
    void setOnChosen(Predicate<String> chosen) {
        onChosen = chosen;
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || onChosen.test(hovered)) {
            return;
        }
        selected = hovered.equals(selected) ? "" : hovered;
        redraw.run();
    }

    void show(Diagram shown) {
        diagram = shown;
        Set<String> group = focus().isEmpty() ? Set.of() : new HashSet<>(Target.group(shown, focus()));
        drawing.emphasise(shown, group);
        shownFocus = focus();
        String text = hovered.isEmpty() ? "" : exact.apply(hovered);
        plate.setText(text);
        plate.setVisible(!text.isEmpty());
        place();
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
