package learningflow.view.graph;

import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import learningflow.diagram.Label;

/** A line of text on its plate; marked for a moment when it changes. */
final class DrawnLabel extends DrawnParts<Label> {
    private static final double MARKED_SECONDS = 0.9;
    /** Combining. */
    private static final String HAT = "\u0302";

    private static final Faces FACES = new Faces();

    private final Rectangle plate = Roles.styled(new Rectangle(), "graph-plate");
    private final Rectangle mark = Roles.styled(new Rectangle(), "graph-mark");
    private final Text text = Roles.styled(new Text(), "graph-text");
    private final Text hat = Roles.styled(new Text("ˆ"), "graph-text");
    private boolean marks;
    private double left;

    DrawnLabel(String id) {
        setId(id);
        setParts(plate, mark, text, hat);
        see(text, true);
    }

    /** @param changes whether what is shown next is a change to be marked, and not a new picture */
    void setMarks(boolean changes) {
        marks = changes;
    }

    @Override
    public void draw(Label label, Label before) {
        if (before == null || before.role() != label.role()) {
            Roles.apply(label.role(), text, hat);
        }
        if (before == null
                || before.size() != label.size()
                || before.bold() != label.bold()
                || before.italic() != label.italic()) {
            text.setFont(Faces.font(label.size(), label.bold(), label.italic()));
        }
        boolean changed = before == null || !before.text().equals(label.text());
        text.setText(label.text().replace(HAT, ""));
        text.setX(label.x());
        text.setY(label.baseline());
        hat(label);
        see(plate, label.plate());
        if (label.plate()) {
            around(plate, label, 0.2 * label.size());
        }
        if (changed && marks) {
            left = MARKED_SECONDS;
            mark.setOpacity(1);
            see(mark, true);
        }
        if (isMarked()) {
            around(mark, label, 0.25 * label.size());
        }
    }

    /** Few faces place a hat well on a high letter, so it stands above it as a sign of its own. */
    private void hat(Label label) {
        int place = label.text().indexOf(HAT);
        if (place > 0) {
            hat.setFont(text.getFont());
            double before = FACES.width(label.text().substring(0, place - 1), label);
            double letter = FACES.width(label.text().substring(place - 1, place), label);
            hat.setX(label.x() + before + (letter - FACES.width(hat.getText(), label)) / 2);
            hat.setY(label.baseline() - 0.17 * label.size());
        }
        see(hat, place > 0);
    }

    private static void around(Rectangle rectangle, Label label, double margin) {
        rectangle.setX(label.x() - margin);
        rectangle.setY(label.y());
        rectangle.setWidth(label.width() + 2 * margin);
        rectangle.setHeight(label.height());
        rectangle.setArcWidth(0.5 * label.size());
        rectangle.setArcHeight(0.5 * label.size());
    }

    String shownText() {
        return text.getText();
    }

    boolean isMarked() {
        return left > 0;
    }

    void fade(double seconds) {
        if (left > 0) {
            left = Math.max(0, left - seconds);
            mark.setOpacity(Math.min(1, 2 * left / MARKED_SECONDS));
            mark.setVisible(left > 0);
        }
    }
}
