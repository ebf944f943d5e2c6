package learningflow.view.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import learningflow.state.Prediction;

/**
 * Two bars that start at the loss before: above, to the loss that was promised; below, to the one that came. What is left of the
 * line at 0 is impossible.
 */
final class PromiseBar extends Region {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Region below = part("promise-below");
    private final Region promised = part("promise-promised");
    private final Region actual = part("promise-actual");
    private final Region zero = part("promise-mark");
    private final Region before = part("promise-mark");
    private Prediction shown = new Prediction(0, 0, 0);

    PromiseBar() {
        getStyleClass().add("promise-bar");
        getChildren().setAll(below, promised, actual, zero, before);
        setMouseTransparent(true);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    void show(Prediction prediction) {
        shown = prediction;
        promised.pseudoClassStateChanged(IMPOSSIBLE, prediction.isImpossible());
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        double low = Math.min(0, finite(shown.promised()));
        double high = Math.max(finite(shown.before()), Math.max(finite(shown.promised()), finite(shown.actual())));
        double range = high > low ? high - low : 1;
        double height = getHeight();
        double unit = (getWidth() - 2) / range;
        double start = (finite(shown.before()) - low) * unit;
        double nothing = -low * unit;
        below.resizeRelocate(0, 0, nothing, height);
        bar(promised, start, (finite(shown.promised()) - low) * unit, 0.08 * height, 0.36 * height);
        bar(actual, start, (finite(shown.actual()) - low) * unit, 0.56 * height, 0.36 * height);
        zero.resizeRelocate(nothing, 0, 1, height);
        before.resizeRelocate(start, 0, 2, height);
    }

    private static void bar(Region bar, double from, double to, double y, double height) {
        bar.resizeRelocate(Math.min(from, to), y, Math.max(1, Math.abs(to - from)), height);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
