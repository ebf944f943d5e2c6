package learningflow.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import learningflow.diagram.Cells;

/** Squares, filled and hollow: in two shapes where they are few, as one image where they are many. */
final class DrawnCells extends DrawnParts<Cells> {
    private static final int MANY = 300;
    /** Of a square, with its end. */
    private static final int CORNERS = 5;

    private final Path filled = Roles.styled(new Path(), "graph-filled");
    private final Path hollow = Roles.styled(new Path(), "graph-hollow");
    private final ImageView image = new ImageView();
    private Cells painted;

    DrawnCells(String id) {
        setId(id);
        setParts(filled, hollow, image);
        see(filled, true); // its colour is the image's
        filled.fillProperty().addListener((property, before, colour) -> repaint());
    }

    @Override
    public void draw(Cells cells, Cells before) {
        if (before == null || before.role() != cells.role()) {
            Roles.apply(cells.role(), filled, hollow);
        }
        boolean many = cells.values().size() > MANY;
        see(image, many);
        painted = many ? cells : null;
        List<Square> positive = new ArrayList<>();
        List<Square> negative = new ArrayList<>();
        double stroke = stroke(cells);
        for (int i = 0; !many && i < cells.values().size(); i++) {
            double value = cells.values().get(i);
            if (value > 0) {
                positive.add(new Square(cells.centreX(i), cells.centreY(i), cells.half(i)));
            } else if (value < 0) {
                double half = Math.max(0.2, cells.half(i) - stroke / 2);
                negative.add(new Square(cells.centreX(i), cells.centreY(i), half));
            }
        }
        hollow.setStrokeWidth(stroke);
        see(hollow, !negative.isEmpty());
        fill(filled, positive);
        fill(hollow, negative);
        repaint();
    }

    /** Corners are moved rather than made: a path hears of each one that comes or goes, and tells all around it of each number. */
    private static void fill(Path path, List<Square> squares) {
        List<PathElement> elements = path.getElements();
        if (elements.size() != squares.size() * CORNERS) {
            path.getElements().setAll(squares.stream().flatMap(Square::corners).toList());
        } else {
            for (int i = 0; i < squares.size(); i++) {
                squares.get(i).place(elements.subList(i * CORNERS, (i + 1) * CORNERS));
            }
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

    /** @param x of its middle @param half of its side */
    private record Square(double x, double y, double half) {
        Stream<PathElement> corners() {
            List<PathElement> corners =
                    List.of(new MoveTo(), new HLineTo(), new VLineTo(), new HLineTo(), new ClosePath());
            corners.forEach(corner -> corner.setAbsolute(false));
            corners.get(0).setAbsolute(true);
            place(corners);
            return corners.stream();
        }

        void place(List<PathElement> corners) {
            MoveTo start = (MoveTo) corners.get(0);
            start.setX(x - half);
            start.setY(y - half);
            ((HLineTo) corners.get(1)).setX(2 * half);
            ((VLineTo) corners.get(2)).setY(2 * half);
            ((HLineTo) corners.get(3)).setX(-2 * half);
        }
    }
}
