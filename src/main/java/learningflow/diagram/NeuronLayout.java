package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Network;

/**
 * Where the columns of the neuron view stand. Depends on the network and the area, never on a number, so that nothing moves
 * while numbers change.
 *
 * @param em the size of the diagram's type
 * @param columns the data, L1 … Lm, the loss
 * @param legendTop where the legend begins
 */
record NeuronLayout(double em, Detail detail, List<Column> columns, double legendTop) {
    /** More neurons than this fold into one strip. */
    static final int FOLD = 16;

    private static final double LARGEST = 1.6;
    private static final double HEAD = 3.1;
    private static final double MARGIN = 0.6;
    /** Of the bias and its δ, below a box. */
    static final double BIASES = 2.1;

    NeuronLayout {
        columns = List.copyOf(columns);
    }

    static NeuronLayout of(
            Network network, List<String> inputs, Size size, double legend, int lossLines, TextMeasure measure) {
        double bottom = size.height() - legend - 0.4 * size.type();
        Plan plan = new Plan(network, inputs, size, bottom, lossLines, measure);
        for (Detail detail : Detail.ALL) {
            double type = plan.type(detail);
            if (type >= detail.smallestType(size.type()) || detail.text() == Detail.Text.CELLS) {
                return plan.layout(detail, type);
            }
        }
        throw new AssertionError("the last detail fits everywhere");
    }

    /** The widths and heights, in sizes of the type, and what becomes of them in an area. */
    private record Plan(
            Network network, List<String> inputs, Size size, double bottom, int lossLines, TextMeasure measure) {
        int m() {
            return network.size();
        }

        int count(int k) {
            return k > m() ? 1 : k == 0 ? network.inputs() : network.layer(k).out();
        }

        boolean folded(int k) {
            return k <= m() && count(k) > FOLD;
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
            return IntStream.rangeClosed(0, m() + 1)
                    .map(k -> folded(k) ? 1 : count(k))
                    .max()
                    .orElseThrow();
        }

        boolean hasBiases() {
            return network.weighted().anyMatch(k -> network.layer(k).hasBias());
        }

        double unit(Detail detail) {
            return box(detail)
                    + (detail.biases() && hasBiases() ? BIASES : 0)
                    + (detail.text() == Detail.Text.CELLS ? 0.3 : 0.8);
        }

        double box(Detail detail) {
            return switch (detail.text()) {
                case SIGNS -> 3.2;
                case VALUES -> 2.9;
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
                return detail.text() == Detail.Text.CELLS ? 7 : 1.2 + em("loss = 8.888e-4", false);
            }
            return switch (detail.text()) {
                case SIGNS -> 1.0 + Math.max(template(k), k == 0 ? names() : 0);
                case VALUES -> 0.6 + em("−0.8888", false);
                case CELLS -> 2.6;
            };
        }

        private double template(int k) {
            return em(
                    (k == 0 ? "x" : "δ" + learningflow.lesson.Signs.superscript(k + 1))
                            + (count(k) > 1 ? learningflow.lesson.Signs.subscript(count(k)) : "")
                            + " = −88.888",
                    false);
        }

        private double names() {
            return Math.min(
                    8.2,
                    0.3
                            + inputs.stream()
                                    .mapToDouble(name -> 0.92 * em(name, false))
                                    .max()
                                    .orElse(0));
        }

        private double em(String text, boolean bold) {
            return measure.width(text, 100, bold, false) / 100;
        }

        double gap(int k, Detail detail) {
            if (detail.text() == Detail.Text.CELLS) {
                return k == 1 ? 1.2 : 2;
            }
            if (k == 1) {
                return 2.2;
            }
            if (k > m() || !network.layer(k).hasWeights() || folded(k) || folded(k - 1)) {
                return 3;
            }
            if (!detail.weights()) {
                return 5.4;
            }
            int edges = count(k) * count(k - 1);
            return edges <= WeightLabels.FEW ? 12 : edges <= WeightLabels.MANY ? 11 : 6;
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

        private Column column(int k, Detail detail, double em, double x, double width, double headWidth) {
            double top = HEAD * em;
            double height = bottom - top;
            if (folded(k)) {
                double strip = Math.min(height - 0.6 * em, 24 * em);
                return new Column(k, x, width, count(k), true, top + (height - strip) / 2, strip, strip, headWidth);
            }
            boolean loss = k == m() + 1;
            double box = (loss ? loss(detail) : box(detail)) * em;
            double biases = detail.biases() && hasBiases() ? BIASES * em : 0;
            double pitch = Math.min(height / count(k), 3.2 * box(detail) * em + biases);
            double first = top + (height - biases) / 2 - (count(k) - 1) * pitch / 2;
            return new Column(k, x, width, count(k), false, first - box / 2, pitch, box, headWidth);
        }
    }

    int m() {
        return columns.size() - 2;
    }

    Column column(int k) {
        return columns.get(k);
    }

    boolean bundled(int k) {
        return column(k).folded() || column(k - 1).folded();
    }
}
