package learningflow.view.shell;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import learningflow.lesson.Touch;
import learningflow.lesson.Touch.Area;
import learningflow.state.Lecture;
import learningflow.state.State;

/**
 * Which parts of the window are to be seen: all of them, or in front of a room the graph, the explanation and what may be
 * touched. What may be touched is marked.
 */
final class Arrangement {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    /** Nothing stands beside the graph. */
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    /** The stop is about the plots: they are large, and the rest makes room. */
    private static final PseudoClass PLOTTED = PseudoClass.getPseudoClass("plotted");

    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
    private static final double LEFT_PERCENT = 59;
    /** Beside the table alone, in the large type of a room. */
    private static final double LEFT_OF_TABLE = 53;

    /** In front of a room there is no place for more beside the graph and the caption. */
    private static final Set<Area> ANYTHING = EnumSet.of(Area.WEIGHTS, Area.DATA);

    private final Region window;
    private final Columns columns;
    private final Tabs weights;
    private final Tabs data;
    /** To be seen while all controls are. */
    private final Set<Region> others;

    private final Map<Area, Region> areas;
    /** Whether the lesson can be chosen; empty while there is nothing to choose. */
    private Optional<Boolean> offered = Optional.empty();
    /** Whether an exercise is open. */
    private boolean asked;
    /** Where in a lesson the last exercise was open. */
    private Optional<Lecture> askedAt = Optional.empty();

    /**
     * @param window the whole
     * @param columns, {@code weights} and {@code data} in the right one; what has the style class
     *     {@code desk-only} in it is hidden with the others
     * @param data with a tab for the lesson
     */
    Arrangement(
            Region window, Columns columns, Tabs weights, Tabs data, Region plots, Region steps, Set<Region> others) {
        this.window = window;
        this.columns = columns;
        this.weights = weights;
        this.data = data;
        this.others = new HashSet<>(others);
        columns.lookupAll(".desk-only").forEach(node -> this.others.add((Region) node));
        areas = Map.of(Area.WEIGHTS, weights.root(), Area.DATA, data.root(), Area.PLOTS, plots, Area.STEPS, steps);
    }

    void show(boolean presenting, boolean allControls, State state) {
        Optional<Lecture> lecture = state.desk().lecture();
        Touch touch = lecture.map(here -> here.here().touch()).orElse(Touch.NOTHING);
        boolean all = !presenting || allControls;
        boolean asks = state.desk().homework().open();
        window.pseudoClassStateChanged(PRESENTING, presenting);
        others.forEach(region -> {
            region.setVisible(all);
            if (!region.managedProperty().isBound()) {
                region.setManaged(all);
            }
        });
        areas.forEach((area, region) -> {
            show(region, all || needs(touch, area) || area == Area.DATA && asks);
            region.pseudoClassStateChanged(WANTED, touch.needs(area) && !touch.equals(Touch.ANYTHING));
        });
        boolean right = all || needs(touch, Area.WEIGHTS) || needs(touch, Area.DATA) || asks;
        boolean table = !all && !needs(touch, Area.WEIGHTS);
        columns.setPercent(right ? table ? LEFT_OF_TABLE : LEFT_PERCENT : 100);
        window.pseudoClassStateChanged(PLOTTED, !all && needs(touch, Area.PLOTS));
        window.pseudoClassStateChanged(ALONE, !right);
        weights.setChoice(all);
        data.setChoice(all);
        if (all) {
            offer(lecture.isPresent());
        } else {
            weights.select("weights");
            data.select(asks ? "exercise" : "data");
            offered = Optional.empty();
        }
        turnToExercise(asks, presenting, lecture);
    }

    /** An exercise that opens is shown, and the lesson again once it has gone on. */
    private void turnToExercise(boolean asks, boolean presenting, Optional<Lecture> lecture) {
        if (asks && !asked) {
            data.select("exercise");
            if (!presenting) { // there a clicker's keys would be typed
                data.focus("exerciseAnswer");
            }
        }
        if (asks) {
            askedAt = lecture;
        } else if (askedAt.isPresent() && lecture.isPresent() && !askedAt.equals(lecture)) {
            askedAt = Optional.empty();
            data.select(presenting ? "data" : "lesson");
        }
        asked = asks;
    }

    private static boolean needs(Touch touch, Area area) {
        return touch.equals(Touch.ANYTHING) ? ANYTHING.contains(area) : touch.needs(area);
    }

    /** Lets the lesson share the place of the data; one that has just come is shown. */
    private void offer(boolean lesson) {
        if (!offered.equals(Optional.of(lesson))) {
            offered = Optional.of(lesson);
            data.offer("lesson", lesson);
            if (lesson) {
                data.select("lesson");
            }
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
