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
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @MethodSource("cases")
    void nothingOverlapsAndNothingLiesOutside(Case example) {
        Scenario scenario = NETWORKS.get(example.network());
        Trace trace = new Trainer(scenario.setup(), scenario.start()).trace(new Batch(0, 1, 0), 1);
        Diagrams diagrams = new Diagrams(TextMeasure.approximate(), Texts.of(Locale.ENGLISH));
        Timeline timeline = Timeline.training(scenario.setup().network());
        for (int step = 0; step <= timeline.last(); step++) {
            Picture picture = Picture.of(scenario, trace, example.view(), step);
            Diagram diagram = diagrams.of(picture, example.size());
            assertThat(faults(diagram)).as(example + " at step " + step).isEmpty();
        }
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
