package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import learningflow.diagram.Box;
import learningflow.diagram.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxPainterTest {
    private static final Rectangle2D PLACE = new Rectangle2D.Double(10, 20, 100, 40);

    private static Recorder painted(Box.Kind kind, Role role, boolean active) {
        Recorder canvas = new Recorder();
        Box box = new Box("b", kind, PLACE.getX(), PLACE.getY(), PLACE.getWidth(), PLACE.getHeight(), role, active);
        BoxPainter.paint(box, Recorder.palette(), canvas);
        return canvas;
    }

    /** By the rules of graph.css. */
    @ParameterizedTest
    @CsvSource({
        "NEURON, NEUTRAL, card, line, 1.4",
        "NEURON, FORWARD, forward-fill, forward, 1.4",
        "NEURON, BACKWARD, forward-fill backward-fill, forward, 1.4",
        "DATA, NEUTRAL, card, card-line, 1",
        "DATA, FORWARD, forward-fill, card-line, 1",
        "DATA, BACKWARD, forward-fill backward-fill, card-line, 1",
        "LOSS, NEUTRAL, card, line, 1.4",
        "LOSS, FORWARD, card, forward, 1.4",
        "LOSS, BACKWARD, backward-fill, backward, 1.4",
        "LAYER, NEUTRAL, card, line, 1.4",
        "LAYER, FORWARD, card, forward, 1.4",
        "LAYER, BACKWARD, card, forward, 1.4",
        "INPUT, FORWARD, card, forward, 1.4",
        "INPUT, BACKWARD, card, forward, 1.4",
        "WEIGHTS, FORWARD, card, line, 1.4",
        "WEIGHTS, BACKWARD, card, line, 1.4",
    })
    void aBoxHasTheColoursOfWhatHasReachedIt(Box.Kind kind, Role role, String fills, String line, double width) {
        Recorder canvas = painted(kind, role, false);
        assertThat(canvas.fills())
                .extracting(mark -> Recorder.name(mark.colour()))
                .containsExactly(fills.split(" "));
        assertThat(canvas.lines()).singleElement().satisfies(mark -> {
            assertThat(Recorder.name(mark.colour())).isEqualTo(line);
            assertThat(mark.pen().width()).isEqualTo(width);
            assertThat(mark.bounds()).isEqualTo(PLACE);
        });
        assertThat(canvas.fills().get(0).bounds()).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @CsvSource({"NEUTRAL, faint", "MUTED, faint", "FORWARD, forward-fill", "BACKWARD, backward-fill"})
    void aVectorHasNoLine(Role role, String fill) {
        Recorder canvas = painted(Box.Kind.VECTOR, role, false);
        assertThat(canvas.lines()).isEmpty();
        assertThat(canvas.fills())
                .singleElement()
                .satisfies(mark -> assertThat(Recorder.name(mark.colour())).isEqualTo(fill));
    }

    @ParameterizedTest
    @CsvSource({
        "NEURON, FORWARD, forward",
        "NEURON, BACKWARD, backward",
        "DATA, FORWARD, card-line",
        "LAYER, BACKWARD, backward"
    })
    void whatTheStepWorksOnHasAThickLineInTheColourOfItsDirection(Box.Kind kind, Role role, String line) {
        assertThat(painted(kind, role, true).lines()).singleElement().satisfies(mark -> {
            assertThat(Recorder.name(mark.colour())).isEqualTo(line);
            assertThat(mark.pen().width()).isEqualTo(2.6);
        });
    }

    /** Corners have a radius of 0.2 · 40 = 8. */
    @Test
    void theLearningFlowFillsTheLowerHalfWithinTheCorners() {
        Shape half =
                painted(Box.Kind.NEURON, Role.BACKWARD, false).fills().get(1).shape();
        assertThat(half.getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 40, 100, 20));
        assertThat(List.of(
                        half.contains(10.1, 40.1),
                        half.contains(109.9, 40.1),
                        half.contains(10.1, 51.5),
                        half.contains(109.9, 51.5),
                        half.contains(18.5, 59.9),
                        half.contains(101.5, 59.9),
                        half.contains(13, 57),
                        half.contains(107, 57)))
                .containsOnly(true);
        assertThat(List.of(
                        half.contains(11, 59),
                        half.contains(109, 59),
                        half.contains(10.2, 56),
                        half.contains(109.8, 56),
                        half.contains(60, 39.9)))
                .containsOnly(false);
    }

    @Test
    void cornersAreRoundButThoseOfTheInputLayer() {
        RoundRectangle2D neuron = (RoundRectangle2D)
                painted(Box.Kind.NEURON, Role.FORWARD, false).fills().get(0).shape();
        RoundRectangle2D input = (RoundRectangle2D)
                painted(Box.Kind.INPUT, Role.FORWARD, false).fills().get(0).shape();
        assertThat(neuron.getArcWidth()).isEqualTo(16);
        assertThat(neuron.getArcHeight()).isEqualTo(16);
        assertThat(input.getArcWidth()).isZero();
    }

    @Test
    void theBarOfANormIsAllInTheColourOfTheLearningFlow() {
        Recorder canvas = painted(Box.Kind.NORM, Role.NEUTRAL, true);
        assertThat(canvas.marks()).singleElement().satisfies(mark -> {
            assertThat(Recorder.name(mark.colour())).isEqualTo("backward");
            assertThat(mark.isLine()).isFalse();
            assertThat(mark.bounds()).isEqualTo(PLACE);
            assertThat(((RoundRectangle2D) mark.shape()).getArcHeight()).isEqualTo(40);
        });
    }
}
