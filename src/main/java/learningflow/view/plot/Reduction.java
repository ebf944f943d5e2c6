package learningflow.view.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningflow.state.Series;
import learningflow.state.Span;

/**
 * Fewer points that look the same: where many fall into one column of pixels, only the lowest and the highest of them are
 * drawn, in the order that leads on from the first to the last. Without any toolkit.
 */
final class Reduction {
    /** More points than columns by this much are drawn as they are. */
    private static final int POINTS_A_COLUMN = 2;

    private Reduction() {}

    /** A stretch of a curve without a gap: places from 0 to size − 1, and values. */
    record Stroke(double[] places, double[] values) {
        int size() {
            return places.length;
        }
    }

    /**
     * @param values NaN and infinities are gaps
     * @param columns of pixels there are
     * @param bridged whether gaps are drawn over instead
     */
    static List<Stroke> reduce(Series values, int columns, boolean bridged) {
        int size = values.size();
        Pen pen = new Pen(bridged);
        Span all = new Span();
        values.span(0, size, all);
        if (all.isEmpty()) {
            return List.of();
        }
        if (size <= columns * POINTS_A_COLUMN) {
            for (int i = 0; i < size; i++) {
                pen.to(i, values.value(i));
            }
            return pen.strokes();
        }
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * size / columns);
            int to = (int) ((long) (column + 1) * size / columns);
            reduce(from, to, values, pen);
        }
        return pen.strokes();
    }

    /** One column: a gap only if there is nothing in it. */
    private static void reduce(int from, int to, Series values, Pen pen) {
        Span span = new Span();
        values.span(from, to, span);
        if (span.isEmpty()) {
            pen.to(from, Double.NaN);
            return;
        }
        int first = from;
        while (!Double.isFinite(values.value(first))) {
            first++;
        }
        int last = to - 1;
        while (!Double.isFinite(values.value(last))) {
            last--;
        }
        boolean rises = values.value(last) >= values.value(first);
        pen.to(first, rises ? span.lowest() : span.highest());
        pen.to(last, rises ? span.highest() : span.lowest());
    }

    private static final class Pen {
        private final boolean bridged;
        private final List<Stroke> strokes = new ArrayList<>();
        private double[] places = new double[64];
        private double[] values = new double[64];
        private int size;

        Pen(boolean bridged) {
            this.bridged = bridged;
        }

        void to(double place, double value) {
            if (Double.isFinite(value)) {
                add(place, value);
            } else if (!bridged) {
                lift();
            }
        }

        private void add(double place, double value) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            places[size] = place;
            values[size++] = value;
        }

        private void lift() {
            if (size > 0) {
                strokes.add(new Stroke(Arrays.copyOf(places, size), Arrays.copyOf(values, size)));
                size = 0;
            }
        }

        List<Stroke> strokes() {
            lift();
            return strokes;
        }
    }
}
