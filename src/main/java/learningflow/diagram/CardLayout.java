package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.lesson.Signs;

/**
 * Where the cards of the layer view stand. Depends on the network and the area, never on a number.
 *
 * @param em the size of the diagram's type
 * @param rows how many entries of a vector are shown
 * @param cards L1 … Lm
 * @param weights below its card for each layer with weights, else null; as long as {@code cards}
 * @param middle where the arrows run
 */
record CardLayout(double em, int rows, List<Box> cards, List<Box> weights, Box loss, double middle) {
    static final double LINE = 1.32;
    /** Of a card, above its numbers. */
    static final double HEAD = 3.4;

    static final double WEIGHT_HEAD = 1.7;
    private static final double VALUE = 5.6;
    private static final double GAP = 3.6;
    private static final double STUB = 3.4;
    private static final double MARGIN = 0.6;
    private static final double LARGEST = 1.6;
    private static final double BELOW = 2.2;
    /** An input layer that is not higher is drawn as a square. */
    private static final double SQUARE = 13;

    private static final int[] ROWS = {8, 6, 4, 3, 2, 1};

    static CardLayout of(Network network, Size size, double legend, TextMeasure measure) {
        double height = size.height() - legend;
        Plan best = null;
        for (int rows : ROWS) {
            Plan plan = new Plan(network, rows, measure);
            if (best == null || plan.type(size, height) > best.type(size, height) * 1.02) {
                best = plan;
            }
        }
        return best.layout(size, height);
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

    private record Plan(Network network, int rows, TextMeasure measure) {
        int m() {
            return network.size();
        }

        double width(int k) {
            if (k > m()) {
                return 11;
            }
            Layer layer = network.layer(k);
            if (k == 1 && height(1) <= SQUARE) {
                return Math.max(2 * VALUE + 1, height(1));
            }
            double head = Math.max(
                            measure.width(Signs.layer(k) + " " + layer.name(), 105, true, false),
                            measure.width(layer.formula(), 95, false, true))
                    / 100;
            double table = (layer.hasWeights() ? 3 : 2) * VALUE;
            return 1 + Math.min(Math.max(head, table), table * 1.5);
        }

        double height(int k) {
            if (k > m()) {
                return HEAD + 4.2;
            }
            Layer layer = network.layer(k);
            double content = HEAD + LINE * (1 + lines(Math.max(layer.in(), layer.out()), rows)) + 0.5;
            return k == 1 && content <= SQUARE ? Math.max(2 * VALUE + 1, content) : content;
        }

        double weightsHeight(int k) {
            Layer layer = network.layer(k);
            int count = layer.in() * layer.out() + (layer.hasBias() ? layer.out() : 0);
            return WEIGHT_HEAD + LINE * lines(count, rows) + 0.4;
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
                    + STUB
                    + IntStream.rangeClosed(1, m() + 1).mapToDouble(this::width).sum()
                    + m() * GAP;
        }

        double type(Size size, double height) {
            double wanted = Math.min(size.width() / needed(), height / (upper() + lower() + 0.8));
            return Math.min(LARGEST * size.type(), wanted);
        }

        CardLayout layout(Size size, double height) {
            double em = type(size, height);
            double room = size.width() - needed() * em;
            double more = Math.min(2 * GAP * em, room / (m() + 1));
            double x = (MARGIN + STUB) * em + more / 2 + (room - more * (m() + 1)) / 2;
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
                x += wide + GAP * em + more;
            }
            Box loss = cards.remove(m());
            weights.remove(m());
            return new CardLayout(
                    em, rows, List.copyOf(cards), java.util.Collections.unmodifiableList(weights), loss, middle);
        }

        private Box below(int k, double x, double width, double y, double em) {
            return new Box("weights:" + k, Box.Kind.WEIGHTS, x, y, width, weightsHeight(k) * em, Role.NEUTRAL, false);
        }
    }
}
