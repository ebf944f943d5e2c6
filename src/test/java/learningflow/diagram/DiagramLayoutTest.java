package learningflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the network, the area, the type size and the step: nothing overlaps and nothing lies outside. */
class DiagramLayoutTest {
    private static final double SLACK = 0.5;

    private static final Map<String, Scenario> NETWORKS = Map.of(
            "article", Examples.article(),
            "xor", Examples.xor(),
            "2-4-1", Examples.chain("tanh", 2, 4, 1),
            "3-5-3", Examples.chain("relu", 3, 5, 3),
            "2-8-8-1", Examples.chain("relu", 2, 8, 8, 1),
            "1-1-1-1-1", Examples.chain("tanh", 1, 1, 1, 1, 1),
            "2-16-3", Examples.chain("relu", 2, 16, 3),
            "64-64-10", Examples.chain("relu", 64, 64, 10));

    private record Case(String network, Picture.View view, Size size) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String network : NETWORKS.keySet()) {
            for (Picture.View view : Picture.View.values()) {
                for (double type : new double[] {13, 17, 22}) {
                    cases.add(new Case(network, view, new Size(560, 300, type)));
                    cases.add(new Case(network, view, new Size(860, 380, type)));
                    cases.add(new Case(network, view, new Size(1300, 600, type)));
                }
            }
        }
        return cases.stream();
    }

    static Stream<Arguments> gallery() {
        return Gallery.NAMES.stream()
                .flatMap(name -> Stream.of(Picture.View.values()).map(view -> Arguments.of(name, view)));
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void theGalleryIsDrawnWithoutFaults(String name, Picture.View view) {
        Scenario scenario = Gallery.read(name);
        for (int[] area : new int[][] {{560, 250}, {760, 330}, {1200, 560}}) {
            check(scenario, view, new Size(area[0], area[1], 13), Opened.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Picture.View.class)
    void deepNetworksAreDrawnWithoutFaultsAndCanBeRead(Picture.View view) {
        for (Scenario scenario : List.of(
                Examples.chain("relu", 2, 8, 8, 8, 8, 8, 8, 1), Examples.chain("tanh", 1, 1, 1, 1, 1, 1, 1, 1, 1))) {
            for (int[] area : new int[][] {{560, 250}, {880, 350}, {1300, 560}}) {
                check(scenario, view, new Size(area[0], area[1], 13), Opened.NONE);
            }
        }
    }

    @Test
    void anOpenedLayerShowsSomeNeuronsAndSaysHowManyMore() {
        Scenario scenario = Examples.chain("relu", 64, 64, 64, 10);
        Opened opened = Opened.NONE;
        for (int k = 0; k <= 5; k++) {
            opened = opened.toggled(k);
            check(scenario, Picture.View.NEURONS, new Size(560, 250, 13), opened);
            check(
                    scenario,
                    Picture.View.NEURONS,
                    new Size(1200, 560, 13),
                    opened.moved(scenario.setup().network(), k, 60));
        }
        Diagram diagram = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH))
                .of(
                        Picture.of(scenario, trace(scenario), Picture.View.NEURONS, 3)
                                .withOpened(Opened.NONE.toggled(2)),
                        new Size(1200, 560, 13));
        long boxes = diagram.boxes().stream()
                .filter(box -> box.id().startsWith("neuron:2:"))
                .count();
        assertThat(boxes).isBetween(6L, 16L);
        assertThat(diagram.label("more:2:text").orElseThrow().text()).isEqualTo("… " + (64 - boxes) + " more");
    }

    @ParameterizedTest
    @EnumSource(Picture.View.class)
    void aSmallPictureHasNoLegendAndMoreRoomForTheGraph(Picture.View view) {
        Scenario scenario = Examples.xor();
        Picture picture = Picture.of(scenario, trace(scenario), view, 3);
        TextMeasure measure = TextMeasure.approximate();
        Size size = new Size(300, 150, 9);
        Diagram usual = new Diagrams(measure, Texts.of(Locale.ENGLISH)).of(picture, size);
        Diagram small = Diagrams.small(measure, Texts.of(Locale.ENGLISH)).of(picture, size);
        assertThat(usual.label("legend:0")).isPresent();
        assertThat(small.labels()).noneMatch(label -> label.id().startsWith("legend"));
        assertThat(small.arrows()).noneMatch(arrow -> arrow.id().startsWith("legend"));
        assertThat(lowest(small)).isGreaterThan(lowest(usual));
    }

    private static double lowest(Diagram diagram) {
        return diagram.boxes().stream()
                .mapToDouble(box -> box.y() + box.height())
                .max()
                .orElseThrow();
    }

    private static Trace trace(Scenario scenario) {
        return new Trainer(scenario.setup(), scenario.start()).trace(new Batch(0, 1, 0), 1);
    }

    /** The areas of the drawing in windows of the sizes that are to be read from where one sits. */
    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("xor", new Size(854, 350, 13)),
                Arguments.of("2-4-1", new Size(854, 350, 13)),
                Arguments.of("2-8-8-1", new Size(854, 350, 13)),
                Arguments.of("article", new Size(594, 245, 13)));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void theTypeIsLargeEnoughToRead(String network, Size size) {
        Scenario scenario = NETWORKS.get(network);
        Diagrams diagrams = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH));
        Picture picture = Picture.of(
                scenario,
                trace(scenario),
                Picture.View.NEURONS,
                Timeline.training(scenario.setup().network()).last() - 1);
        double mean = diagrams.of(picture, size).labels().stream()
                .filter(label -> label.id().matches("(neuron|weight|input):.*")
                        && !label.id().endsWith("name"))
                .mapToDouble(Label::size)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
        assertThat(mean).isGreaterThanOrEqualTo(9.5);
    }

    /** The start of the program in a window of 1280 × 800, and later with δw and ŵ: each number has its name beside it. */
    @Test
    void theWeightsOfTheExampleHaveTheirNamesAtEveryStep() {
        Scenario scenario = NETWORKS.get("article");
        Diagrams diagrams = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH));
        for (int step = 0; step <= 12; step++) {
            Picture picture = Picture.of(scenario, trace(scenario), Picture.View.NEURONS, step);
            assertThat(diagrams.of(picture, new Size(730, 245, 13)).labels())
                    .filteredOn(label -> label.id().matches("weight:2:0:1:(w|dw|new)"))
                    .isNotEmpty()
                    .allMatch(label -> label.text().matches(".*w\\S*²₂ = .*|ŵ²₂ = .*"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingOverlapsAndNothingLiesOutside(Case example) {
        check(NETWORKS.get(example.network()), example.view(), example.size(), Opened.NONE);
    }

    private static void check(Scenario scenario, Picture.View view, Size size, Opened opened) {
        Trace trace = trace(scenario);
        Diagrams diagrams = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH));
        Timeline timeline = Timeline.training(scenario.setup().network());
        for (int step = 0; step <= timeline.last(); step++) {
            Picture picture = Picture.of(scenario, trace, view, step).withOpened(opened);
            Diagram diagram = diagrams.of(picture, size);
            assertThat(faults(diagram))
                    .as(scenario.title() + " " + view + size + opened + " at step " + step)
                    .isEmpty();
        }
    }

    /** The bar of a card lies in it. */
    private static boolean isBarWithin(Box bar, Box card) {
        return bar.kind() == Box.Kind.NORM
                && bar.x() >= card.x()
                && bar.right() <= card.right()
                && bar.y() >= card.y()
                && bar.bottom() <= card.bottom();
    }

    private static List<String> faults(Diagram diagram) {
        List<String> faults = new ArrayList<>();
        for (Label label : diagram.labels()) {
            if (label.x() < -SLACK
                    || label.y() < -SLACK
                    || label.right() > diagram.width() + SLACK
                    || label.bottom() > diagram.height() + SLACK) {
                faults.add("outside: " + label);
            }
            diagram.labels().stream()
                    .filter(other -> other.id().compareTo(label.id()) > 0 && overlap(label, other))
                    .forEach(other -> faults.add(label.id() + " overlaps " + other.id() + ": " + label + other));
            for (Box box : diagram.boxes()) {
                boolean own = box.id().equals(label.owner()) || box.kind() == Box.Kind.VECTOR;
                if (!inside(label, box) && (!own || box.kind() != Box.Kind.VECTOR) && overlap(label, box)) {
                    faults.add(label.id() + " overlaps " + box.id() + ": " + label + box);
                }
            }
        }
        for (Box box : diagram.boxes()) {
            if (box.x() < -SLACK
                    || box.y() < -SLACK
                    || box.right() > diagram.width() + SLACK
                    || box.bottom() > diagram.height() + SLACK) {
                faults.add("outside: " + box);
            }
            diagram.boxes().stream()
                    .filter(other -> other.kind() != Box.Kind.VECTOR && box.kind() != Box.Kind.VECTOR)
                    .filter(other -> other.id().compareTo(box.id()) > 0 && overlap(box, other))
                    .filter(other -> !isBarWithin(box, other) && !isBarWithin(other, box))
                    .forEach(other -> faults.add(box.id() + " overlaps " + other.id()));
        }
        return faults;
    }

    private static boolean overlap(Label a, Label b) {
        return overlap(a.x(), a.right(), b.x(), b.right()) && overlap(a.y(), a.bottom(), b.y(), b.bottom());
    }

    private static boolean overlap(Label a, Box b) {
        return overlap(a.x(), a.right(), b.x(), b.right()) && overlap(a.y(), a.bottom(), b.y(), b.bottom());
    }

    private static boolean overlap(Box a, Box b) {
        return overlap(a.x(), a.right(), b.x(), b.right()) && overlap(a.y(), a.bottom(), b.y(), b.bottom());
    }

    private static boolean inside(Label label, Box box) {
        return label.x() >= box.x() - SLACK
                && label.right() <= box.right() + SLACK
                && label.y() >= box.y() - SLACK
                && label.bottom() <= box.bottom() + SLACK;
    }

    private static boolean overlap(double from1, double to1, double from2, double to2) {
        return from1 < to2 - SLACK && from2 < to1 - SLACK;
    }
}
