package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import learningflow.core.Numbers;

/** The numbers at one axis: as many labels as there are ticks, below everything else in the plot. */
public final class TickLabels {
    /** Labels nearer to each other than this part of their height are left out. */
    private static final double CROWDED = 0.85;

    private static final double GAP = 4;

    private final List<Node> siblings;
    private final List<Label> labels = new ArrayList<>();

    /** @param siblings the children of the plot */
    public TickLabels(List<Node> siblings) {
        this.siblings = siblings;
    }

    /** @return the width of the widest */
    public double write(List<Double> ticks) {
        while (labels.size() < ticks.size()) {
            labels.add(made());
        }
        boolean told = ticks.stream().map(Numbers::format).distinct().count() == ticks.size();
        double widest = 0;
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < ticks.size());
            if (i < ticks.size()) {
                labels.get(i).setText(told ? Numbers.format(ticks.get(i)) : Numbers.exact(ticks.get(i)));
                widest = Math.max(widest, labels.get(i).prefWidth(-1));
            }
        }
        return widest;
    }

    private Label made() {
        Label label = new Label();
        label.getStyleClass().add("plot-tick");
        label.setMouseTransparent(true);
        siblings.add(0, label);
        label.applyCss();
        return label;
    }

    /** From the lowest up; those too near to the one below are left out. */
    public void placeAtTheLeft(List<Double> ticks, double right, double line, DoubleUnaryOperator y) {
        double below = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ticks.size(); i++) {
            Label label = labels.get(i);
            double middle = y.applyAsDouble(ticks.get(i));
            double width = label.prefWidth(-1);
            label.resizeRelocate(right - width, Math.round(middle - line / 2), width, line);
            label.setVisible(middle < below - line * CROWDED);
            below = label.isVisible() ? middle : below;
        }
    }

    /**
     * Where not all have room, every second one stands there, or every third …, 0 among them; none reaches beyond
     * {@code end}, and the first one not below the numbers of the other axis.
     */
    public void placeBelow(
            List<Double> ticks, double left, double top, double line, double end, DoubleUnaryOperator x) {
        double[] starts = new double[ticks.size()];
        for (int i = 0; i < starts.length; i++) {
            double width = labels.get(i).prefWidth(-1);
            starts[i] = Math.round(Math.max(left - GAP, x.applyAsDouble(ticks.get(i)) - width / 2));
            labels.get(i).resizeRelocate(starts[i], top, width, line);
        }
        int first = Math.max(0, ticks.indexOf(0.0));
        int every = 1;
        while (every < starts.length && !areApart(starts, end, first % every, every)) {
            every++;
        }
        for (int i = 0; i < starts.length; i++) {
            labels.get(i).setVisible(i % every == first % every && fits(starts[i], i, end));
        }
    }

    private boolean fits(double start, int i, double end) {
        return start + labels.get(i).getWidth() < end;
    }

    private boolean areApart(double[] starts, double end, int from, int every) {
        for (int i = from; i + every < starts.length && fits(starts[i + every], i + every, end); i += every) {
            if (starts[i] + labels.get(i).getWidth() + GAP > starts[i + every]) {
                return false;
            }
        }
        return true;
    }
}
