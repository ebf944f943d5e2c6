package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Network;
import learningflow.lesson.Signs;

/**
 * Where the columns of the neuron view stand. Depends on the network and the area, never on a number, so that nothing moves
 * while numbers change.
 *
 * @param em the size of the diagram's type
 * @param columns the data, L1 … Lm, the loss
 * @param legendTop where the legend begins
 */
record NeuronLayout(double em, Detail detail, List<Column> columns, double legendTop) {
    private static final double LARGEST = 1.6;
    private static final double HEAD = 3.1;
    /** How wide the shortest heading is. */
    private static final double SHORTEST_HEAD = 2.6;

    private static final double MARGIN = 0.5;
    /** For the sake of the weights no smaller than this, in sizes of normal text. */
    private static final double LEAST_FOR_WEIGHTS = 0.7;

    private static final double SMALLER = 0.97;
    /** Of the bias and its δ, below a box. */
    static final double BIASES = 2.55;
    /** The fewest boxes of an opened layer. */
    private static final int FEWEST = 3;

    NeuronLayout {
        columns = List.copyOf(columns);
    }

    static NeuronLayout of(
            Network network,
            List<String> inputs,
            Opened opened,
            Size size,
            double legend,
            int lossLines,
            TextMeasure measure) {
        double bottom = size.height() - legend - 0.4 * size.type();
        Plan plan = new Plan(network, inputs, opened, size, bottom, lossLines, measure);
        for (Detail detail : Detail.ALL) {
            double type = plan.type(detail);
            double least = detail.smallestType(size.type());
            if (type >= least || detail.text() == Detail.Text.CELLS) {
                return plan.mostTelling(detail, type, Math.max(least, LEAST_FOR_WEIGHTS * size.type()));
            }
        }
        throw new AssertionError("the last detail fits everywhere");
    }

    /** The widths and heights, in sizes of the type, and what becomes of them in an area. */
    private record Plan(
            Network network,
            List<String> inputs,
            Opened opened,
            Size size,
            double bottom,
            int lossLines,
            TextMeasure measure) {
        int m() {
            return network.size();
        }

        int count(int k) {
            return k > m() ? 1 : k == 0 ? network.inputs() : network.layer(k).out();
        }

        Column.Fold fold(int k) {
            if (k > m() || count(k) <= Opened.FOLD) {
                return Column.Fold.NONE;
            }
            return opened.has(k) ? Column.Fold.OPEN : Column.Fold.FOLDED;
        }

        boolean folded(int k) {
            return fold(k) == Column.Fold.FOLDED;
        }

        /** How many neurons have a box each: of an opened layer as many as can be read. */
        int shown(int k) {
            if (fold(k) != Column.Fold.OPEN) {
                return count(k);
            }
            Detail values = new Detail(Detail.Text.VALUES, false, Detail.Weights.NONE);
            double type = Math.max(values.smallestType(size.type()), 0.8 * size.type());
            int fitting = (int) ((bottom / type - HEAD) / unit(values)) - 1;
            return Math.max(FEWEST, Math.min(Opened.FOLD, fitting));
        }

        double type(Detail detail) {
            double width = 2 * MARGIN
                    + IntStream.rangeClosed(0, m() + 1)
                            .mapToDouble(k -> column(k, detail))
                            .sum()
                    + IntStream.rangeClosed(1, m() + 1)
                            .mapToDouble(k -> gap(k, detail))
                            .sum();
            double height = HEAD + Math.max(rows() * unit(detail), loss(detail) + 3.6);
            return Math.min(LARGEST * size.type(), Math.min(size.width() / width, bottom / height));
        }

        int rows() {
            return IntStream.rangeClosed(0, m() + 1).map(this::rows).max().orElseThrow();
        }

        /** That of an opened layer has one more, for those that have no box. */
        int rows(int k) {
            return switch (fold(k)) {
                case NONE -> count(k);
                case FOLDED -> 1;
                case OPEN -> shown(k) + 1;
            };
        }

        boolean hasBiases() {
            return network.weighted().anyMatch(k -> network.layer(k).hasBias());
        }

        double unit(Detail detail) {
            return box(detail)
                    + (detail.biases() && hasBiases() ? BIASES : 0)
                    + (detail.text() == Detail.Text.CELLS
                            ? 0.3
                            : detail.isTight() ? 0.5 : isNamed(detail) ? 1.12 : 0.8);
        }

        /** Whether there is to be room for the inputs' names above their boxes. */
        private boolean isNamed(Detail detail) {
            return detail.text() == Detail.Text.SIGNS && count(0) == rows();
        }

        double box(Detail detail) {
            return switch (detail.text()) {
                case SIGNS -> detail.isTight() ? 2.9 : 3.2;
                case VALUES -> 2.7;
                case CELLS -> 1.3;
            };
        }

        double loss(Detail detail) {
            return detail.text() == Detail.Text.CELLS ? 3 : 0.6 + 1.4 * lossLines;
        }

        double column(int k, Detail detail) {
            if (folded(k)) {
                return detail.text() == Detail.Text.CELLS ? 4 : 6;
            }
            if (k == m() + 1) {
                String line = detail.isTight() ? "loss = 0.8888" : "loss = 8.888e-4";
                return detail.text() == Detail.Text.CELLS ? 7 : (detail.isTight() ? 0.9 : 1.2) + em(line, false);
            }
            return switch (detail.text()) {
                case SIGNS -> (detail.isTight() ? 0.5 : 1.0) + Math.max(template(k), k == 0 ? names(detail) : 0);
                case VALUES -> 0.5 + em("−0.08888", false);
                case CELLS -> 2.6;
            };
        }

        private double template(int k) {
            return em(
                    (k == 0 ? "x" : "δ" + Signs.superscript(k + 1))
                            + (count(k) > 1 ? Signs.subscript(count(k)) : "")
                            + " = −88.888",
                    false);
        }

        private double names(Detail detail) {
            double widest = inputs.stream()
                    .mapToDouble(name -> 0.92 * em(name, false))
                    .max()
                    .orElse(0);
            return Math.min(detail.isTight() ? 7 : 8.2, 0.3 + widest);
        }

        private double em(String text, boolean bold) {
            return measure.width(text, 100, bold, false) / 100;
        }

        double gap(int k, Detail detail) {
            if (detail.text() == Detail.Text.CELLS) {
                return k == 1 ? 1.2 : 2;
            }
            if (k == 1) {
                return detail.isTight() ? 1.8 : 2.2;
            }
            int edges = shown(k) * shown(k - 1);
            boolean single = detail.isTight() && edges == 1;
            if (k > m() || !network.layer(k).hasWeights() || folded(k) || folded(k - 1) || single) {
                return detail.isTight() ? 2.4 : 3;
            }
            return switch (detail.weights()) {
                case NONE -> 5;
                case TIGHT_SIGNS ->
                    edges <= WeightLabels.FEW ? WeightLabels.gap() : edges <= WeightLabels.MANY ? 7.2 : 5;
                case VALUES -> edges <= WeightLabels.MANY ? 7.2 : 5;
                case SIGNS -> edges <= WeightLabels.FEW ? 12 : edges <= WeightLabels.MANY ? 11 : 6;
            };
        }

        /** With type a little smaller than it may be, where the weights on the edges can say more then. */
        NeuronLayout mostTelling(Detail detail, double type, double least) {
            NeuronLayout best = layout(detail, type);
            int fewest = detail.weights() == Detail.Weights.NONE ? 0 : left(best);
            for (double smaller = SMALLER * type; fewest > 0 && smaller >= least; smaller *= SMALLER) {
                NeuronLayout other = layout(detail, smaller);
                int left = left(other);
                if (left < fewest) {
                    fewest = left;
                    best = other;
                }
            }
            return best;
        }

        /** How much of what could be said about the weights has no room on their edges. */
        private int left(NeuronLayout layout) {
            return IntStream.rangeClosed(1, m())
                    .filter(k -> network.layer(k).hasWeights() && !folded(k) && !folded(k - 1))
                    .filter(k -> shown(k) * shown(k - 1) <= WeightLabels.MANY)
                    .map(k -> WeightLabels.left(Wire.into(layout, network, k), layout.em()))
                    .sum();
        }

        NeuronLayout layout(Detail detail, double type) {
            double em = detail.text() == Detail.Text.CELLS ? Math.min(type, size.type()) : type;
            double needed = 2 * MARGIN * em;
            double stretch = 0;
            for (int k = 0; k <= m() + 1; k++) {
                needed += (column(k, detail) + (k > 0 ? gap(k, detail) : 0)) * em;
                stretch += k > 0 ? gap(k, detail) : 0;
            }
            double room = Math.max(0, size.width() - needed);
            double more = Math.min(room / stretch, 2.2 * em);
            double x = MARGIN * em + (room - more * stretch) / 2;
            List<Column> columns = new ArrayList<>();
            for (int k = 0; k <= m() + 1; k++) {
                double before = k == 0 ? 2 * x : gap(k, detail) * (em + more);
                x += k == 0 ? 0 : before;
                double width = column(k, detail) * em;
                double after = k == m() + 1 ? 2 * (size.width() - x - width) : gap(k + 1, detail) * (em + more);
                columns.add(column(k, detail, em, x, width, width + Math.min(before, after) - 0.4 * em));
                x += width;
            }
            return new NeuronLayout(em, detail, columns, bottom);
        }

        /** Of a box: squares take the height that there is, up to two of them below each other. */
        private double height(Detail detail, double em, double width, double area) {
            double least = box(detail) * em;
            return detail.text() == Detail.Text.CELLS
                    ? Math.max(least, Math.min(2 * width, 0.6 * area / rows()))
                    : least;
        }

        private Column column(int k, Detail detail, double em, double x, double width, double headWidth) {
            double top = HEAD * em;
            double height = bottom - top;
            if (folded(k)) {
                double strip = Math.min(height - 0.6 * em, 24 * em);
                double y = top + (height - strip) / 2;
                return new Column(k, x, width, count(k), 0, 1, Column.Fold.FOLDED, y, strip, strip, headWidth);
            }
            boolean loss = k == m() + 1;
            double box = loss ? loss(detail) * em : height(detail, em, width, height);
            double biases = detail.biases() && hasBiases() ? BIASES * em : 0;
            double pitch = Math.min(height / rows(k), 3.2 * Math.max(box(detail) * em, box / 2) + biases);
            double first = top + (height - biases) / 2 - (rows(k) - 1) * pitch / 2;
            int shown = shown(k);
            int from = fold(k) == Column.Fold.OPEN ? Math.min(opened.first(k), count(k) - shown) : 0;
            return new Column(k, x, width, count(k), from, shown, fold(k), first - box / 2, pitch, box, headWidth);
        }
    }

    int m() {
        return columns.size() - 2;
    }

    /** Of the headings' type: where the boxes only hold squares, and there is room above them, as large as can be read. */
    double headType() {
        if (detail.text() != Detail.Text.CELLS) {
            return em;
        }
        double top = columns.stream().mapToDouble(Column::top).min().orElseThrow();
        double width = columns.stream().mapToDouble(Column::headWidth).min().orElseThrow();
        return Math.max(em, Math.min(Detail.SMALLEST, Math.min(top / HEAD, width / SHORTEST_HEAD)));
    }

    Column column(int k) {
        return columns.get(k);
    }

    boolean bundled(int k) {
        return column(k).folded() || column(k - 1).folded();
    }
}
