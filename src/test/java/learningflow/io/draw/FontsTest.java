package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.diagram.Diagram;
import learningflow.diagram.Diagrams;
import learningflow.diagram.Label;
import learningflow.diagram.Picture;
import learningflow.diagram.Size;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FontsTest {
    static final List<String> SCENARIOS = Gallery.NAMES;

    /** Beyond this one label covers letters of another; eight-digit numbers come this near in the longest chain. */
    private static final double MEETING = 2.5;

    private final Fonts fonts = new Fonts();

    /** The signs of the vocabulary, in every face, without help from the machine. */
    @Test
    void theFacesHaveEverySign() {
        for (Face face : List.of(Face.plain(12), Face.bold(12), Face.formula(12), new Face(12, true, true))) {
            assertThat(Fonts.pieces("δ³₁ = −1 · w²₁₂ ∂Loss/∂X ŵ Σ α β ε √ → ← ½ ∞ ≥ é", face))
                    .singleElement()
                    .satisfies(piece -> assertThat(piece.own()).isTrue());
        }
    }

    @Test
    void aLetterThatTheFacesHaveNotComesFromTheMachine() {
        List<Fonts.Piece> pieces = Fonts.pieces("x \uD83C\uDF53 y", Face.plain(12));
        assertThat(pieces).extracting(Fonts.Piece::text).containsExactly("x ", "\uD83C\uDF53", " y");
        assertThat(pieces).extracting(Fonts.Piece::own).containsExactly(true, false, true);
    }

    /** What is measured is what is drawn: no label of any step is cut off or meets another one. */
    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void labelsAreAsWideAsTheyAreDrawnAndDoNotMeet(String name) {
        Scenario scenario = Gallery.read(name);
        Trace trace = new Trainer(scenario.setup(), scenario.start())
                .trace(scenario.setup().batches().get(0), 1);
        Diagrams diagrams = new Diagrams(fonts, Texts.of(Locale.ENGLISH));
        Size size = new Size(932, 398, 14);
        int last = Timeline.training(scenario.setup().network()).last();
        for (int step = 0; step <= last; step++) {
            Diagram diagram = diagrams.of(Picture.of(scenario, trace, Picture.View.NEURONS, step), size);
            for (Label label : diagram.labels()) {
                Face face = new Face(label.size(), label.bold(), label.italic());
                String drawn = label.text().replace("\u0302", "");
                double width = Fonts.pieces(drawn, face).stream()
                        .mapToDouble(Fonts.Piece::width)
                        .sum();
                assertThat(width).as(label.text()).isCloseTo(label.width(), within(0.04 * label.width() + 0.5));
                Rectangle2D place = new Rectangle2D.Double(label.x(), label.y(), label.width(), label.height());
                assertThat(new Rectangle2D.Double(-1, -1, size.width() + 2, size.height() + 2).contains(place))
                        .as(label.toString())
                        .isTrue();
                diagram.labels().stream()
                        .filter(other -> other != label)
                        .forEach(other -> assertThat(place.intersects(
                                        other.x() + MEETING,
                                        other.y() + 0.5,
                                        other.width() - 2 * MEETING,
                                        other.height() - 1))
                                .as(label + " and " + other)
                                .isFalse());
            }
        }
    }
}
