package learningflow.view.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import learningflow.diagram.formula.Arrangement;
import learningflow.diagram.formula.Typeset;
import learningflow.lesson.Part;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Piece;

/**
 * A typeset formula, as large as its area lets it be. Lines that are not revealed yet keep their places. Signs can be pointed
 * at, and stand out when what they name is pointed at elsewhere.
 */
public final class FormulaPane extends Region {
    /** So far marks may reach out of the area, in pixels. */
    private static final double AROUND = 5;

    /** Knows the size of the type. */
    private final Label ruler = new Label();

    private final Group marks = new Group();
    private final Group inks = new Group();
    private final List<Spot> spots = new ArrayList<>();
    private Consumer<Set<Part>> onPointed = parts -> {};
    private Runnable onReady = () -> {};
    private Formula formula = Formula.NONE;
    private Formula drawn;
    private double drawnWidth;
    private double drawnHeight;
    private double drawnType;
    private int revealed;
    private Set<Part> highlighted = Set.of();

    /** Where a linked piece lies. */
    private record Spot(int line, Part part, Bounds bounds) {}

    public FormulaPane() {
        getStyleClass().add("formula");
        ruler.getStyleClass().add("formula-type");
        ruler.setVisible(false);
        ruler.setManaged(false);
        ruler.fontProperty().addListener(font -> requestLayout());
        marks.setManaged(false);
        inks.setManaged(false);
        getChildren().setAll(ruler, marks, inks);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.setX(-AROUND);
        clip.setY(-AROUND);
        clip.widthProperty().bind(widthProperty().add(2 * AROUND));
        clip.heightProperty().bind(heightProperty().add(2 * AROUND));
        setClip(clip);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> onPointed.accept(Set.of()));
        if (!isReady()) {
            Preparation.prepare(() -> {
                requestLayout();
                onReady.run();
            });
        }
    }

    /** Gets ready in the background, before there is a pane. */
    public static void prepare() {
        Preparation.prepare(() -> {});
    }

    /** Whether formulas can be typeset by now; until then it shows nothing. */
    public boolean isReady() {
        return Preparation.isReady();
    }

    /** Formulas that will be shown before long, so that they are there at once. */
    public void expect(List<Formula> formulas) {
        Preparation.expect(formulas);
    }

    /** @param run once, when it becomes ready */
    public void setOnReady(Runnable run) {
        onReady = run;
    }

    public void show(Formula changed) {
        if (!changed.equals(formula)) {
            formula = changed;
            setNeedsLayout(true);
        }
    }

    /** @param lines how many may be seen */
    public void reveal(int lines) {
        if (lines != revealed) {
            revealed = lines;
            showLines();
        }
    }

    /** @param pointed hears what the sign names that the mouse is over; nothing when it is over none */
    public void setOnPointed(Consumer<Set<Part>> pointed) {
        onPointed = pointed;
    }

    /** The signs of these stand out. */
    public void highlight(Set<Part> parts) {
        highlighted = Set.copyOf(parts);
        mark();
    }

    private void point(MouseEvent event) {
        onPointed.accept(spots.stream()
                .filter(spot -> spot.line() < revealed && spot.bounds().contains(event.getX(), event.getY()))
                .findFirst()
                .map(spot -> Set.of(spot.part()))
                .orElse(Set.of()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 3 * ruler.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double type = ruler.getFont().getSize();
        boolean same =
                formula.equals(drawn) && drawnWidth == getWidth() && drawnHeight == getHeight() && drawnType == type;
        if (!same && getWidth() > 0 && Preparation.isReady()) {
            drawn = formula;
            drawnWidth = getWidth();
            drawnHeight = getHeight();
            drawnType = type;
            draw(Arrangement.of(formula, type, getWidth(), getHeight()), type);
        }
    }

    /** Nodes are kept and changed: most formulas differ from the one before in a few numbers. */
    private void draw(Arrangement arrangement, double type) {
        spots.clear();
        List<Node> groups = inks.getChildren();
        int count = arrangement.places().size();
        while (groups.size() < count) {
            groups.add(new Inks());
        }
        groups.subList(count, groups.size()).clear();
        double unit = type * arrangement.scale() / Typeset.UNITS;
        for (int i = 0; i < count; i++) {
            Arrangement.Place place = arrangement.places().get(i);
            ((Inks) groups.get(i)).show(place, unit);
            place.typeset().inks().stream().filter(ink -> ink.piece() >= 0).forEach(ink -> spot(place, ink, unit));
        }
        showLines();
        mark();
    }

    private void spot(Arrangement.Place place, Typeset.Ink ink, double unit) {
        double around = 120 * unit;
        pieces(place, ink)
                .part()
                .ifPresent(part -> spots.add(new Spot(
                        place.line(),
                        part,
                        new BoundingBox(
                                place.x() + ink.x() * unit - around,
                                place.y() + ink.y() * unit - around,
                                ink.width() * unit + 2 * around,
                                ink.height() * unit + 2 * around))));
    }

    private static Piece pieces(Arrangement.Place place, Typeset.Ink ink) {
        return place.pieces().get(ink.piece());
    }

    private void showLines() {
        inks.getChildren().forEach(group -> group.setVisible(((Inks) group).line() < revealed));
        mark();
    }

    private void mark() {
        marks.getChildren().clear();
        for (Spot spot : spots) {
            if (spot.line() < revealed && highlighted.stream().anyMatch(part -> names(spot.part(), part))) {
                Bounds b = spot.bounds();
                Rectangle mark = new Rectangle(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight());
                mark.getStyleClass().add("formula-mark");
                marks.getChildren().add(mark);
                mark.applyCss(); // this may be in the middle of a layout
            }
        }
    }

    /** Whether one is the other or a part of it. */
    private static boolean names(Part sign, Part part) {
        return sign.kind() == part.kind()
                && sign.layer() == part.layer()
                && (sign.neuron() < 0 || part.neuron() < 0 || sign.neuron() == part.neuron())
                && (sign.input() < 0 || part.input() < 0 || sign.input() == part.input());
    }

    /** Where the sign of this part stands, if it may be seen. */
    Optional<Bounds> placeOf(Part part) {
        return spots.stream()
                .filter(spot -> spot.line() < revealed && spot.part().equals(part))
                .findFirst()
                .map(Spot::bounds);
    }

    /** How many signs stand out. */
    int marked() {
        return marks.getChildren().size();
    }
}
