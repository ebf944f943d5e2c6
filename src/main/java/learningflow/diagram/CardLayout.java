package learningflow.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.lesson.Signs;

/**
 * Where the cards of the layer view stand. Depends on the network and the area, never on a number.
 *
 * @param em the size of the diagram's type
 * @param form how the numbers of a card stand
 * @param rows how many entries of a vector are shown
 * @param cards L1 … Lm
 * @param weights below its card for each layer with weights, else null; as long as {@code cards}
 * @param middle where the arrows run
 */
record CardLayout(double em, Form form, int rows, List<Box> cards, List<Box> weights, Box loss, double middle) {
    /** How the numbers of a card stand, from the most room to the least. */
    enum Form {
        /** Columns of numbers beside each other, three of them for the weights. */
        ROOMY(5.6, 3, 3.6),
        /** Closer; the old weights go when the new ones come. */
        TIGHT(5.2, 2, 2.5),
        /** Below each other. */
        STACKED(5.8, 1, 2.3),
        /** Squares in place of numbers. */
        CELLS(3.4, 1, 1.3);

        final double value;
        final int columns;
        final double gap;

        Form(double value, int columns, double gap) {
            this.value = value;
            this.columns = columns;
            this.gap = gap;
        }

        boolean isStacked() {
            return columns == 1;
        }
    }

    static final double LINE = 1.32;
    /** Of a card, above its numbers. */
    static final double HEAD = 3.4;

    static final double WEIGHT_HEAD = 1.7;
    /** More weights than this are squares in place of numbers. */
    static final int LISTED = 16;

    private static final double MARGIN = 0.4;
    private static final double LARGEST = 1.6;
    private static final double BELOW = 2.2;
    /** An input layer that is not higher is drawn as a square. */
    private static final double SQUARE = 13;

    private static final double SMALLEST = 10;
    /** Of the usual type: as many numbers are shown as can be read in this size, rather than fewer in a larger one. */
    private static final double WELL_READ = 0.75;

    private static final int[] ROWS = {8, 6, 4, 3, 2, 1};

    static CardLayout of(Network network, Size size, double legend, TextMeasure measure) {
        double height = size.height() - legend;
        for (Form form : Form.values()) {
            Plan best = null;
            for (int rows : ROWS) {
                Plan plan = new Plan(network, form, rows, measure);
                if (form == Form.ROOMY && plan.type(size, height) >= WELL_READ * size.type()) {
                    return plan.layout(size, height);
                }
                if (best == null || plan.type(size, height) > best.type(size, height) * 1.02) {
                    best = plan;
                }
            }
            double smallest = Math.max(SMALLEST, 0.6 * size.type());
            if (form == Form.CELLS || best.type(size, height) >= smallest) {
                return best.layout(size, height);
            }
        }
        throw new AssertionError("the last form fits everywhere");
    }

    /** The size of what must be read even where the diagram is smaller. */
    double readable() {
        return Math.max(em, 9.3);
    }

    Box card(int k) {
        return k > cards.size() ? loss : cards.get(k - 1);
    }

    Box weights(int k) {
        return k > weights.size() ? null : weights.get(k - 1);
    }

    /** How many lines a vector takes: its first entries, and one more line where these are not all. */
    static int lines(int count, int rows) {
        return count <= rows ? count : rows + 1;
    }

    private record Plan(Network network, Form form, int rows, TextMeasure measure) {
        int m() {
            return network.size();
        }

        double width(int k) {
            if (k > m()) {
                return form == Form.ROOMY ? 11 : form == Form.CELLS ? 12.5 : 9.4;
            }
            Layer layer = network.layer(k);
            if (form.isStacked()) {
                return form.value + 0.5;
            }
            if (k == 1 && height(1) <= SQUARE && form == Form.ROOMY) {
                return Math.max(2 * form.value + 1, height(1));
            }
            double head = Math.max(
                            measure.width(Signs.layer(k) + " " + layer.name(), 105, true, false),
                            measure.width(layer.formula(), 95, false, true))
                    / 100;
            double table = (layer.hasWeights() ? form.columns : 2) * form.value;
            return 0.8 + Math.min(Math.max(head, table), table * (form == Form.ROOMY ? 1.5 : 1.1));
        }

        double height(int k) {
            if (k > m()) {
                return HEAD + (form == Form.CELLS ? 5.6 : 4.2);
            }
            Layer layer = network.layer(k);
            double content = HEAD + vectors(1 + lines(Math.max(layer.in(), layer.out()), rows)) + 0.5;
            boolean square = k == 1 && content <= SQUARE && form == Form.ROOMY;
            return square ? Math.max(2 * form.value + 1, content) : content;
        }

        /** Two of them, beside or below each other. */
        private double vectors(int lines) {
            if (form == Form.CELLS) {
                return 2 * 3.2;
            }
            return form.isStacked() ? 2 * LINE * lines + 0.35 : LINE * lines;
        }

        double weightsHeight(int k) {
            Layer layer = network.layer(k);
            int count = layer.in() * layer.out();
            int lines = count > LISTED ? rows + 1 : lines(count + (layer.hasBias() ? layer.out() : 0), rows);
            return 0.75 + vectors(1 + lines);
        }

        double upper() {
            return IntStream.rangeClosed(1, m() + 1)
                    .mapToDouble(this::height)
                    .max()
                    .orElseThrow();
        }

        double lower() {
            return network.weighted()
                    .mapToDouble(k -> BELOW + weightsHeight(k))
                    .max()
                    .orElse(0);
        }

        double needed() {
            return 2 * MARGIN
                    + form.gap
                    + IntStream.rangeClosed(1, m() + 1).mapToDouble(this::width).sum()
                    + m() * form.gap;
        }

        double type(Size size, double height) {
            double wanted = Math.min(size.width() / needed(), height / (upper() + lower() + 0.8));
            return Math.min(LARGEST * size.type(), wanted);
        }

        CardLayout layout(Size size, double height) {
            double em = type(size, height);
            double room = size.width() - needed() * em;
            double more = Math.min(2 * form.gap * em, room / (m() + 1));
            double x = (MARGIN + form.gap) * em + more / 2 + (room - more * (m() + 1)) / 2;
            double top = Math.max(0.4 * em, (height - (upper() + lower()) * em) / 2);
            double middle = top + upper() * em / 2;
            List<Box> cards = new ArrayList<>();
            List<Box> weights = new ArrayList<>();
            for (int k = 1; k <= m() + 1; k++) {
                double high = height(k) * em;
                double wide = width(k) * em;
                Box.Kind kind = k > m() ? Box.Kind.LOSS : k == 1 ? Box.Kind.INPUT : Box.Kind.LAYER;
                String id = k > m() ? "loss" : "layer:" + k;
                cards.add(new Box(id, kind, x, middle - high / 2, wide, high, Role.NEUTRAL, false));
                boolean weighted = k <= m() && network.layer(k).hasWeights();
                weights.add(weighted ? below(k, x, wide, top + (upper() + BELOW) * em, em) : null);
                x += wide + form.gap * em + more;
            }
            Box loss = cards.remove(m());
            weights.remove(m());
            return new CardLayout(
                    em, form, rows, List.copyOf(cards), Collections.unmodifiableList(weights), loss, middle);
        }

        private Box below(int k, double x, double width, double y, double em) {
            return new Box("weights:" + k, Box.Kind.WEIGHTS, x, y, width, weightsHeight(k) * em, Role.NEUTRAL, false);
        }
    }
}
