package learningflow.view.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row that becomes several where it has no room: like an {@link HBox} while all fits beside each other, children with
 * {@link HBox#setHgrow} taking what is left. A child that is wider than the whole gets the whole width, and so many lines as it
 * wants. Once a text needed its width, the row keeps so much for it until it gets another width itself, so that a number that
 * changes moves nothing back and forth.
 */
public class Flow extends FlowPane {
    private static final Pattern NUMBER = Pattern.compile("[-−+.,\\de/∞]+");
    private static final String KEPT = "kept in its row";

    private final Map<Node, Widest> widest = new WeakHashMap<>();
    private double remembered = -1;
    private int mostLines;
    /** For which width the height is known, which is asked for several times in a layout; none at first. */
    private double measuredWidth = Double.NaN;

    private double measuredHeight;

    /** What a text needed at most. @param type the size of its letters then @param words it without its numbers */
    private record Widest(double type, String words, double width) {}

    /** It is not made so narrow that it needs more lines; 0 for any number. */
    public void setMostLines(int lines) {
        mostLines = lines;
    }

    public int getMostLines() {
        return mostLines;
    }

    /** So much as a text needed is kept for it whatever it says, not only while its numbers change. */
    public static void keep(Labeled text) {
        text.getProperties().put(KEPT, true);
    }

    /** For FXML. */
    public Flow() {}

    public Flow(Node... children) {
        super(children);
    }

    /** Children beside each other, and what they need together with the gaps. */
    private static final class Line {
        private final List<Node> nodes = new ArrayList<>();
        private double needed;
    }

    private List<Line> lines(double inner) {
        if (Math.abs(inner - remembered) > 1 && inner < Double.MAX_VALUE) {
            remembered = inner;
            widest.clear();
        }
        List<Line> lines = new ArrayList<>();
        for (Node child : getManagedChildren()) {
            double needed = needed(child);
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            boolean fits = last != null && last.needed + getHgap() + needed <= inner + 0.5;
            if (!fits) {
                Line next = new Line();
                takeGap(last, next);
                last = next;
                lines.add(last);
            }
            last.needed += needed + (last.nodes.isEmpty() ? 0 : getHgap());
            last.nodes.add(child);
        }
        return lines;
    }

    /** What a gap holds away from the start of its line stays away from it in the next one. */
    private static void takeGap(Line from, Line to) {
        int end = from == null ? 0 : from.nodes.size() - 1;
        if (end > 0 && isGap(from.nodes.get(end))) {
            to.nodes.add(from.nodes.remove(end));
        }
    }

    private static boolean isGap(Node node) {
        return node.getClass() == Region.class && grows(node);
    }

    /** Texts are not shortened, unless they have a least width of their own; a slider or a field may be. */
    private static boolean isFirm(Node node) {
        return node instanceof Labeled labeled && labeled.getMinWidth() < 0
                || node instanceof ComboBoxBase
                || node instanceof Flow;
    }

    private double needed(Node child) {
        if (!isFirm(child)) {
            return child.minWidth(-1);
        }
        double now = child.prefWidth(-1);
        if (!(child instanceof Labeled labeled)) {
            return now;
        }
        double type = labeled.getFont().getSize();
        Widest before = widest.get(child);
        String words = words(labeled);
        boolean same = before != null && before.type() == type && before.words().equals(words);
        double most = same ? Math.max(now, before.width()) : now;
        widest.put(child, new Widest(type, words, most));
        return most;
    }

    private static String words(Labeled labeled) {
        boolean whatever = labeled.getText() == null || labeled.getProperties().containsKey(KEPT);
        return whatever ? "" : NUMBER.matcher(labeled.getText()).replaceAll("");
    }

    private double[] widths(Line line, double inner) {
        int count = line.nodes.size();
        double[] widths = new double[count];
        double left = inner - (count - 1) * getHgap();
        int growing = 0;
        for (int i = 0; i < count; i++) {
            Node node = line.nodes.get(i);
            widths[i] = Math.max(node.minWidth(-1), node.prefWidth(-1));
            left -= widths[i];
            growing += grows(node) ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            Node node = line.nodes.get(i);
            if (left > 0 && grows(node)) {
                widths[i] = Math.min(widths[i] + left / growing, node.maxWidth(-1));
            }
        }
        shrink(line, widths, shrink(line, widths, -left, true), false);
        return widths;
    }

    /** Takes from what grows, or from the others; from a text only where it has the line for itself. @return what is still too much */
    private static double shrink(Line line, double[] widths, double excess, boolean growing) {
        double most = 0;
        for (int i = 0; i < widths.length; i++) {
            most += spare(line, widths, i, growing);
        }
        double share = excess > 0 && most > 0 ? Math.min(1, excess / most) : 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] -= share * spare(line, widths, i, growing);
        }
        return excess - share * most;
    }

    private static double spare(Line line, double[] widths, int i, boolean growing) {
        Node node = line.nodes.get(i);
        boolean alone = line.nodes.stream().filter(other -> !isGap(other)).count() == 1;
        boolean fixed = grows(node) != growing || isFirm(node) && !alone;
        return fixed ? 0 : Math.max(0, widths[i] - node.minWidth(-1));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static double height(Node node, double width) {
        double wanted = node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? width : -1);
        return Math.max(wanted, node.minHeight(width));
    }

    private double height(Line line, double[] widths) {
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, height(line.nodes.get(i), widths[i]));
        }
        return snapSizeY(height);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double[] widths = getManagedChildren().stream()
                .mapToDouble(child -> mostLines > 0 ? needed(child) : child.minWidth(-1))
                .toArray();
        double least = Arrays.stream(widths).max().orElse(0);
        while (mostLines > 0 && count(widths, least) > mostLines) {
            least += 4;
        }
        return least + sides();
    }

    private int count(double[] widths, double inner) {
        int count = 1;
        double used = -getHgap();
        for (double each : widths) {
            boolean fits = used + getHgap() + each <= inner;
            count += fits ? 0 : 1;
            used = (fits ? used + getHgap() : 0) + each;
        }
        return count;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> children = getManagedChildren();
        double all = children.stream().mapToDouble(child -> child.prefWidth(-1)).sum();
        return all + Math.max(0, children.size() - 1) * getHgap() + sides();
    }

    private double sides() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth) {
            measuredHeight = heightFor(width);
            measuredWidth = width;
        }
        return measuredHeight;
    }

    private double heightFor(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? Double.MAX_VALUE : width - sides();
        double height = 0;
        List<Line> lines = lines(inner);
        for (Line line : lines) {
            height += height(line, width < 0 ? natural(line) : widths(line, inner));
        }
        return insets.getTop() + height + Math.max(0, lines.size() - 1) * getVgap() + insets.getBottom();
    }

    private static double[] natural(Line line) {
        return line.nodes.stream().mapToDouble(node -> node.prefWidth(-1)).toArray();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = getWidth() - sides();
        double y = insets.getTop();
        List<Line> lines = lines(inner);
        double spare = getHeight() - computePrefHeight(getWidth());
        y += lines.size() == 1 ? Math.max(0, spare / 2) : 0;
        for (Line line : lines) {
            double[] widths = widths(line, inner);
            double height = height(line, widths);
            double x = insets.getLeft() + start(widths, inner);
            for (int i = 0; i < widths.length; i++) {
                Node node = line.nodes.get(i);
                layoutInArea(node, x, y, widths[i], height, 0, Insets.EMPTY, true, false, HPos.LEFT, VPos.CENTER);
                x += widths[i] + getHgap();
            }
            y += height + getVgap();
        }
    }

    private double start(double[] widths, double inner) {
        double used = (widths.length - 1) * getHgap();
        for (double each : widths) {
            used += each;
        }
        double left = Math.max(0, inner - used);
        HPos side = getAlignment().getHpos();
        return side == HPos.RIGHT ? left : side == HPos.CENTER ? left / 2 : 0;
    }
}
