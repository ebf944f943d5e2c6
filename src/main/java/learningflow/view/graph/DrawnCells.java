package learningflow.view.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.diagram.Cells;

/** Squares, filled and hollow, in two shapes however many they are. */
final class DrawnCells extends Drawn<Cells> {
    private final Path filled = Roles.styled(new Path(), "graph-filled");
    private final Path hollow = Roles.styled(new Path(), "graph-hollow");

    DrawnCells() {
        getChildren().addAll(filled, hollow);
    }

    @Override
    void draw(Cells cells, Cells before) {
        if (before == null || before.role() != cells.role()) {
            Roles.apply(cells.role(), filled, hollow);
        }
        List<PathElement> positive = new ArrayList<>();
        List<PathElement> negative = new ArrayList<>();
        double stroke = Math.max(0.7, Math.min(1.6, cells.cell() * 0.12));
        for (int i = 0; i < cells.values().size(); i++) {
            double value = cells.values().get(i);
            if (value > 0) {
                square(positive, cells, i, cells.half(i));
            } else if (value < 0) {
                square(negative, cells, i, Math.max(0.2, cells.half(i) - stroke / 2));
            }
        }
        hollow.setStrokeWidth(stroke);
        filled.getElements().setAll(positive);
        hollow.getElements().setAll(negative);
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
