package learningflow.view.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.diagram.Cells;

/** Squares, filled and hollow: in two shapes where they are few, as one image where they are many. */
final class DrawnCells extends Drawn<Cells> {
    private static final int MANY = 300;

    private final Path filled = Roles.styled(new Path(), "graph-filled");
    private final Path hollow = Roles.styled(new Path(), "graph-hollow");
    private final ImageView image = new ImageView();
    private Cells painted;

    DrawnCells() {
        setParts(filled, hollow, image);
        see(filled, true); // its colour is the image's
        filled.fillProperty().addListener((property, before, colour) -> repaint());
    }

    @Override
    void draw(Cells cells, Cells before) {
        if (before == null || before.role() != cells.role()) {
            Roles.apply(cells.role(), filled, hollow);
        }
        boolean many = cells.values().size() > MANY;
        see(image, many);
        painted = many ? cells : null;
        List<PathElement> positive = new ArrayList<>();
        List<PathElement> negative = new ArrayList<>();
        double stroke = stroke(cells);
        for (int i = 0; !many && i < cells.values().size(); i++) {
            double value = cells.values().get(i);
            if (value > 0) {
                square(positive, cells, i, cells.half(i));
            } else if (value < 0) {
                square(negative, cells, i, Math.max(0.2, cells.half(i) - stroke / 2));
            }
        }
        hollow.setStrokeWidth(stroke);
        see(hollow, !negative.isEmpty());
        fill(filled, positive);
        fill(hollow, negative);
        repaint();
    }

    private static void fill(Path path, List<PathElement> elements) {
        if (!elements.isEmpty() || !path.getElements().isEmpty()) {
            path.getElements().setAll(elements);
        }
    }

    /** Also when the style sheet gives another colour. */
    private void repaint() {
        if (painted != null && filled.getFill() instanceof Color colour) {
            double scale = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getOutputScaleX();
            image.setImage(CellImage.of(painted, colour, scale, image.getImage()));
            image.setX(painted.x());
            image.setY(painted.y());
            image.setFitWidth(image.getImage().getWidth() / scale);
            image.setFitHeight(image.getImage().getHeight() / scale);
        }
    }

    private static double stroke(Cells cells) {
        return Math.max(0.7, Math.min(1.6, cells.cell() * 0.12));
    }

    private static void square(List<PathElement> path, Cells cells, int i, double half) {
        double x = cells.centreX(i);
        double y = cells.centreY(i);
        path.add(new MoveTo(x - half, y - half));
        path.add(new LineTo(x + half, y - half));
        path.add(new LineTo(x + half, y + half));
        path.add(new LineTo(x - half, y + half));
        path.add(new ClosePath());
    }
}
