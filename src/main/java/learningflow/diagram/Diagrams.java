package learningflow.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningflow.core.Network;
import learningflow.lesson.Texts;

/** Draws pictures as diagrams. Remembers its last layout: most pictures differ from the one before in numbers alone. */
public final class Diagrams {
    private final TextMeasure measure;
    private final Texts texts;
    private final boolean legend;
    private Key key;
    private NeuronLayout layout;
    private List<List<Wire>> wires;
    private Strands strands;

    private record Key(Network network, List<String> inputs, Opened opened, Size size, int lossLines) {}

    public Diagrams(TextMeasure measure, Texts texts) {
        this(measure, texts, true);
    }

    private Diagrams(TextMeasure measure, Texts texts, boolean legend) {
        this.measure = measure;
        this.texts = texts;
        this.legend = legend;
    }

    /** For pictures so small that nobody could read a legend: there is none. */
    public static Diagrams small(TextMeasure measure, Texts texts) {
        return new Diagrams(measure, texts, false);
    }

    public Diagram of(Picture picture, Size size) {
        return of(picture, size, "");
    }

    /** @param focus id of the box or arrow whose weights are to be seen even where they are many; "" for none */
    public Diagram of(Picture picture, Size size, String focus) {
        Sheet sheet = new Sheet(measure);
        if (picture.view() == Picture.View.LAYERS) {
            layers(picture, size, sheet);
        } else {
            neurons(picture, size, focus, sheet);
        }
        return sheet.diagram(size, plate(picture, size));
    }

    private Optional<Diagram> plate(Picture picture, Size size) {
        if (!MatrixPlate.isOpen(picture)) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(measure);
        new MatrixPlate(picture, size, sheet, texts).draw();
        return Optional.of(sheet.diagram(size, Optional.empty()));
    }

    private void neurons(Picture picture, Size size, String focus, Sheet sheet) {
        NeuronLayout place = layout(picture, size);
        Known known = new Known(picture);
        Frame frame = new Frame(picture, sheet, texts);
        NormBars bars = new NormBars(picture, known, sheet);
        double longest = place.columns().stream().mapToDouble(Column::headWidth).reduce(7 * place.em(), Math::min);
        double type = place.headType();
        boolean texted = place.detail().text() != Detail.Text.CELLS;
        for (Column column : place.columns()) {
            frame.head(column.k(), column.centreX(), column.headWidth(), type, texted);
            bars.draw(column.k(), column.centreX(), (texted ? 2.8 : 1.7) * type, longest, type);
        }
        legend(frame, size, true);
        new NeuronEdges(picture, known, place, sheet, texts, focus).draw(wires, strands);
        new NeuronBoxes(picture, known, place, sheet, texts).draw();
        Column last = place.column(place.m() + 1);
        Box area = new Box(
                "loss", Box.Kind.LOSS, last.x(), last.boxTop(0), last.width(), last.boxHeight(), Role.NEUTRAL, false);
        LossBox.draw(picture, known, sheet, texts, place.em(), area, 0, last.headWidth());
    }

    private void layers(Picture picture, Size size, Sheet sheet) {
        Known known = new Known(picture);
        Frame frame = new Frame(picture, sheet, texts);
        CardLayout place = CardLayout.of(picture.network(), size, legendHeight(size), measure);
        new Cards(picture, known, place, sheet, texts, frame).draw();
        legend(frame, size, false);
    }

    private void legend(Frame frame, Size size, boolean weights) {
        if (legend) {
            frame.legend(size, weights);
        }
    }

    private double legendHeight(Size size) {
        return legend ? Frame.legendHeight(size) : 0;
    }

    private NeuronLayout layout(Picture picture, Size size) {
        // Expectation, loss, prediction; with several rows also their mean.
        int lossLines = picture.setup().batching().size() > 1 ? 4 : 3;
        List<String> inputs = picture.setup().data().inputs();
        Key wanted = new Key(picture.network(), inputs, picture.opened(), size, lossLines);
        if (!wanted.equals(key)) {
            key = wanted;
            layout = NeuronLayout.of(
                    picture.network(), inputs, picture.opened(), size, legendHeight(size), lossLines, measure);
            wires = IntStream.rangeClosed(1, layout.m() + 1)
                    .mapToObj(k -> Wire.into(layout, picture.network(), k))
                    .toList();
            strands = new Strands();
        }
        return layout;
    }
}
