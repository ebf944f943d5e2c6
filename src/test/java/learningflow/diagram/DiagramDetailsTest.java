package learningflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;

class DiagramDetailsTest {
    private static final Size SIZE = new Size(1100, 500, 13);
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private final Diagrams diagrams = new Diagrams(TextMeasure.approximate(), TEXTS);

    private static Trace trace(Scenario scenario, int row) {
        return new Trainer(scenario.setup(), scenario.start()).trace(new Batch(0, 1, row), 1);
    }

    /** The article's third row with w²₁ as it is and w²₃ = 0: o² = 2000·(−3/11600) = −0.517…, so the ReLU is off. */
    private static Scenario blocked() {
        Scenario article = Examples.article();
        return article.withWeights(article.weights().with(WeightId.weight(2, 0, 2), 0));
    }

    /** A graph in a window of 1280×800. */
    @Test
    void inALowAreaTypeIsALittleSmallerSoThatWeightsKeepTheirNames() {
        Scenario article = Examples.article();
        Picture picture = Picture.of(article, trace(article, 2), Picture.View.NEURONS, 9);
        for (int height = 185; height < 320; height += 15) {
            Diagram diagram = diagrams.of(picture, new Size(711, height, 13));
            Label weight = diagram.label("weight:2:0:1:w").orElseThrow();
            assertThat(weight.text()).as("in %s", height).startsWith("w²₂ = ");
            assertThat(weight.size()).isGreaterThan(9.4); // 0.8 · 13 can be read, and 0.9 of that
            assertThat(diagram.label("weight:2:0:1:dw")).isPresent();
        }
    }

    /** The article's third row: δ³ = −1, x = (0, 2000, 3000). */
    @Test
    void signsOnlyShowsTheRulesOfSigns() {
        Scenario article = Examples.article();
        Picture impacts =
                Picture.of(article, trace(article, 2), Picture.View.NEURONS, 9).withSigns(true);
        Diagram diagram = diagrams.of(impacts, SIZE);
        assertThat(diagram.label("neuron:2:0:delta").orElseThrow().text()).isEqualTo("δ³ = −");
        assertThat(diagram.label("weight:2:0:1:w").orElseThrow().text()).endsWith("−");
        assertThat(diagram.label("weight:2:0:0:dw").orElseThrow().text()).endsWith("−·0 = 0");
        assertThat(diagram.label("weight:2:0:2:dw").orElseThrow().text()).endsWith("−·+ = −");
        Picture moved =
                Picture.of(article, trace(article, 2), Picture.View.NEURONS, 11).withSigns(true);
        assertThat(diagrams.of(moved, SIZE)
                        .label("weight:2:0:2:new")
                        .orElseThrow()
                        .text())
                .startsWith("Δw")
                .endsWith("= +");
    }

    /** The article's third row, δ³ = −1: L2 gives one number, and δ¹ = −w is three, ‖δ¹‖ = √Σ w². */
    @Test
    void anArrowOfTheLayersSaysItsNumberOrHowLargeItsFlowIs() {
        Scenario article = Examples.article();
        Picture picture = Picture.of(article, trace(article, 2), Picture.View.LAYERS, 10);
        assertThat(About.exact(picture, "flow:3", TEXTS)).isEqualTo("o² = 0\nδ³ = −1");
        double norm = Math.sqrt(Math.pow(1 / 200.0, 2) + Math.pow(3000 / 11600000.0, 2) + Math.pow(1 / 5800.0, 2));
        String told = About.exact(picture, "flow:1", TEXTS);
        assertThat(told).startsWith("‖δ¹‖ = ");
        assertThat(Double.parseDouble(told.substring(told.indexOf("= ") + 2))).isCloseTo(norm, within(1e-15));
    }

    /** 17 layers in the space of a small window: all that is left to say are names and squares, but those can be seen. */
    @Test
    void aDeepChainTakesTheHeightThatThereIs() {
        Scenario chain = Gallery.read("vanishing");
        Diagram diagram =
                diagrams.of(Picture.of(chain, trace(chain, 0), Picture.View.NEURONS, 30), new Size(720, 260, 13));
        Box box = diagram.box("neuron:9:0").orElseThrow();
        assertThat(box.height()).isGreaterThan(30);
        assertThat(diagram.label("layer:9:name").orElseThrow().text()).isEqualTo("L9");
        assertThat(diagram.label("layer:9:name").orElseThrow().size()).isGreaterThan(10);
        Diagram tiny =
                diagrams.of(Picture.of(chain, trace(chain, 0), Picture.View.NEURONS, 30), new Size(256, 120, 13));
        assertThat(tiny.label("layer:0:name").orElseThrow().text()).isEqualTo("Data");
        Cells o = diagram.cells().stream()
                .filter(cells -> cells.id().equals("neuron:17:0:o"))
                .findFirst()
                .orElseThrow();
        Cells delta = diagram.cells().stream()
                .filter(cells -> cells.id().equals("neuron:17:0:delta"))
                .findFirst()
                .orElseThrow();
        assertThat(o.x()).isEqualTo(delta.x());
        assertThat(o.y() + o.height()).isLessThan(delta.y());
    }

    /**
     * The article's third row: ‖δ⁴‖ = ‖δ³‖ = ‖δ²‖ = 1, and δ¹ = −w has the norm √(0.005² + (3/11600)² + (1/5800)²) = 0.00501;
     * on twelve powers of ten its bar is 1 + log₁₀(0.00501)/12 = 0.8083 of the longest one.
     */
    @Test
    void aBarALayerSaysHowMuchLearningFlowArrives() {
        Scenario article = Examples.article();
        Diagram all = diagrams.of(Picture.of(article, trace(article, 2), Picture.View.NEURONS, 11), SIZE);
        double longest = all.box("norm:3").orElseThrow().width();
        assertThat(all.box("norm:1").orElseThrow().width() / longest).isCloseTo(0.8083, within(1e-4));
        // before its step there is none
        Diagram early = diagrams.of(Picture.of(article, trace(article, 2), Picture.View.NEURONS, 6), SIZE);
        assertThat(early.box("norm:4")).isPresent();
        assertThat(early.box("norm:3")).isEmpty();
        // behind a ReLU that is off there is none, either: nothing arrives
        Scenario blocked = blocked();
        Diagram dead = diagrams.of(Picture.of(blocked, trace(blocked, 2), Picture.View.NEURONS, 11), SIZE);
        assertThat(dead.box("norm:4")).isPresent();
        assertThat(dead.box("norm:3")).isEmpty();
    }

    @Test
    void aBlockedFlowStopsAtItsLayerAndSaysWhy() {
        Scenario scenario = blocked();
        Picture picture = Picture.of(scenario, trace(scenario, 2), Picture.View.NEURONS, 7);
        Diagram diagram = diagrams.of(picture, SIZE);
        Arrow stopped = diagram.arrow("flow:3:0:back").orElseThrow();
        Arrow forward = diagram.arrow("flow:3:0").orElseThrow();
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.x1()).isEqualTo(forward.x2());
        assertThat(stopped.x2()).isGreaterThan(forward.x1());
        assertThat(diagram.label("flow:3:0:stopped").orElseThrow().text()).isEqualTo("stopped: slope 0");
        assertThat(About.exact(picture, "flow:3:0", TEXTS)).contains("stopped at L3: its slope is 0 at X = −0.5172");
    }

    @Test
    void whatFlowsOnIsNotStopped() {
        Scenario scenario = Examples.article();
        Diagram diagram = diagrams.of(Picture.of(scenario, trace(scenario, 2), Picture.View.NEURONS, 7), SIZE);
        assertThat(diagram.arrow("flow:3:0:back").orElseThrow().stopped()).isFalse();
    }

    @Test
    void inferringShowsOutputsAndTheResultAndNothingOfLearning() {
        Scenario scenario = Examples.article();
        Matrix x = Matrix.row(200, 0, 0);
        List<Matrix> outputs = Inference.run(scenario.setup().network(), scenario.weights(), x);
        Timeline timeline = Timeline.inferring(scenario.setup().network());
        Picture picture = new Picture(
                Picture.View.NEURONS,
                scenario.setup(),
                scenario.decision(),
                Optional.empty(),
                Optional.empty(),
                Stream.concat(Stream.of(x), outputs.stream()).toList(),
                scenario.weights(),
                timeline,
                timeline.last(),
                new Flow(timeline.get(timeline.last()), 1, false),
                0,
                Opened.NONE,
                false);
        Diagram diagram = diagrams.of(picture, SIZE);
        // 200 · 1/200 = 1, at least 0.5
        assertThat(diagram.label("loss:o:0").orElseThrow().text()).isEqualTo("o³ = 1");
        assertThat(diagram.label("loss:result").orElseThrow().text()).isEqualTo("good shape");
        assertThat(diagram.labels()).noneMatch(label -> label.role() == Role.BACKWARD);
        assertThat(diagram.arrows()).noneMatch(arrow -> arrow.role() == Role.BACKWARD);
    }

    @Test
    void changingNumbersMoveNothing() {
        Scenario scenario = Examples.xor();
        Scenario changed = scenario.withWeights(scenario.weights().with(WeightId.weight(2, 3, 1), -3.21));
        Diagram one = diagrams.of(Picture.of(scenario, trace(scenario, 1), Picture.View.NEURONS, 12), SIZE);
        Diagram other = diagrams.of(Picture.of(changed, trace(changed, 1), Picture.View.NEURONS, 12), SIZE);
        assertThat(places(other)).isEqualTo(places(one));
    }

    @Test
    void aBarIsAsLongAsTheLogarithmOfTheLearningFlow() {
        assertThat(NormBars.part(5, 5)).isEqualTo(1);
        assertThat(NormBars.part(5e-6, 5)).isCloseTo(0.5, within(1e-12)); // 6 of 12 powers of ten
        assertThat(NormBars.part(0, 5)).isZero();
        assertThat(NormBars.part(Double.NaN, 5)).isEqualTo(1);
    }

    private static String places(Diagram diagram) {
        return Stream.concat(
                        diagram.boxes().stream()
                                .filter(box -> box.kind() != Box.Kind.NORM) // its length is a number
                                .map(box -> box.id() + box.x() + box.y() + box.width() + box.height()),
                        diagram.arrows().stream()
                                .filter(arrow -> !arrow.stopped())
                                .map(arrow -> arrow.id() + arrow.x1() + arrow.y1() + arrow.x2() + arrow.y2()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTextWhoseNumberLosesADigitStaysWhereItIs() {
        assertThat(Sheet.steady("o² = 0.431")).isEqualTo("o² = 0.4310");
        assertThat(Sheet.steady("o² = 0.4312")).isEqualTo("o² = 0.4312");
        assertThat(Sheet.steady("δ³ = −2.58e-4")).hasSize("δ³ = −2.585e-4".length());
        assertThat(Sheet.steady("o² = 0.5")).isEqualTo("o² = 0.5");
        assertThat(Sheet.steady("o² = 2000")).isEqualTo("o² = 2000");
    }

    @Test
    void layersOfManyNeuronsFoldIntoSquares() {
        Scenario scenario = Examples.chain("relu", 64, 64, 10);
        Diagram diagram = diagrams.of(Picture.of(scenario, trace(scenario, 0), Picture.View.NEURONS, 6), SIZE);
        assertThat(diagram.box("layer:2")).isPresent();
        assertThat(diagram.box("neuron:2:0")).isEmpty();
        assertThat(diagram.box("neuron:4:9")).isPresent();
        assertThat(diagram.arrows())
                .filteredOn(arrow -> arrow.id().startsWith("bundle:"))
                .hasSize(4);
        Cells cells = diagram.cells().stream()
                .filter(each -> each.id().equals("layer:2:o"))
                .findFirst()
                .orElseThrow();
        assertThat(cells.values().size()).isEqualTo(64);
        assertThat(cells.values().maxAbs()).isEqualTo(1);
    }

    @Test
    void pointingFindsTheBoxOrElseTheArrow() {
        Scenario scenario = Examples.article();
        Diagram diagram = diagrams.of(Picture.of(scenario, trace(scenario, 2), Picture.View.NEURONS, 9), SIZE);
        Box box = diagram.box("neuron:2:0").orElseThrow();
        Arrow back = diagram.arrow("weight:2:0:0:back").orElseThrow();
        assertThat(Target.at(diagram, box.centreX(), box.centreY())).isEqualTo("neuron:2:0");
        assertThat(Target.at(diagram, back.xAt(0.9), back.yAt(0.9))).isEqualTo("weight:2:0:0");
        assertThat(Target.at(diagram, 1, SIZE.height() / 2)).isEmpty();
        assertThat(Target.group(diagram, "neuron:2:0"))
                .contains("neuron:1:0", "neuron:1:2", "neuron:3:0", "weight:2:0:0")
                .doesNotContain("input:0", "loss");
    }
}
