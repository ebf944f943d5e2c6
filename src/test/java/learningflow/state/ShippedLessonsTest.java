package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.io.LessonLibrary;
import learningflow.lesson.Lesson;
import learningflow.lesson.Step;
import learningflow.lesson.Stop;
import org.junit.jupiter.api.Test;

/** What the captions of the lessons say is what their stops show, number by number. */
class ShippedLessonsTest {
    private Lesson lesson;
    private Playback playback;

    private void open(String name) {
        lesson = LessonLibrary.read(name);
        playback = new Playback(lesson);
    }

    /** A stop, both counted from 1, which says all of this. */
    private State stop(int chapter, int stop, String... numbers) {
        Stop here = lesson.chapters().get(chapter - 1).stops().get(stop - 1);
        String all = here.caption()
                + here.question()
                        .map(question -> question.text() + question.answer().orElse(""))
                        .orElse("");
        assertThat(all).contains(numbers);
        return playback.at(chapter - 1, stop - 1);
    }

    private static String list(Matrix row) {
        List<String> numbers = new ArrayList<>();
        IntStream.range(0, row.columns()).forEach(i -> numbers.add(Numbers.format(row.get(0, i))));
        return "(" + String.join(", ", numbers) + ")";
    }

    private static String dw2(State state) {
        Matrix dw = state.run().trace().dw().layer(2).w();
        return list(dw);
    }

    private static String loss(double value) {
        return Numbers.format(value);
    }

    /** o^m of a row, counted from 1, with the weights on the screen. */
    private static String result(State state, int row) {
        return Numbers.format(state.run().now().outputs().get(row - 1, 0));
    }

    @Test
    void theBackwardPass() {
        open("backward-pass");
        Trace row3 = stop(1, 3, "½ (0 − 1)² = 0.5").run().trace();
        assertThat(row3.loss()).isEqualTo(0.5);
        assertThat(row3.o(3).get(0, 0)).isZero();
        assertThat(list(stop(2, 2, "0 − 1 = −1").run().trace().delta(4))).isEqualTo("(−1)");
        assertThat(list(stop(3, 3, "δ³ = −1 · 1 = −1").run().trace().delta(3))).isEqualTo("(−1)");
        assertThat(list(stop(5, 2, "= (−0.005, 2.586e-4, −1.724e-4)")
                        .run()
                        .trace()
                        .delta(2)))
                .isEqualTo("(−0.005, 2.586e-4, −1.724e-4)");
        Trace paths = stop(6, 1, "o² = (3, 4)", "o³ = (7, 2)", "(6, 4)").run().trace();
        assertThat(list(paths.o(2))).isEqualTo("(3, 4)");
        assertThat(list(paths.o(3))).isEqualTo("(7, 2)");
        assertThat(list(paths.y())).isEqualTo("(6, 4)");
        stop(6, 2, "δ⁴ = o³ − y = (1, −2)");
        assertThat(list(paths.delta(4))).isEqualTo("(1, −2)");
        State asked = stop(6, 3, "δ³₁ = −3", "= 3.");
        assertThat(asked.reveals(Step.Kind.DELTA, 3)).as("what is asked for").isFalse();
        stop(6, 4, "δ³ = (−3, 3)");
        stop(6, 5, "δ³ = (−3, 3)", "= −3 and", "= 6.");
        assertThat(list(paths.delta(3))).isEqualTo("(−3, 3)");
        assertThat(list(paths.delta(2))).isEqualTo("(−3, 6)");
    }

    @Test
    void theWeightsAndTheirUpdate() {
        open("weights");
        assertThat(dw2(stop(1, 3, "(0, −2000, −3000)"))).isEqualTo("(0, −2000, −3000)");
        State updated = stop(3, 4, "−5.862e-5", "4.724e-4", "−2.586e-4", "1.724e-4");
        assertThat(list(updated.run().trace().before().weights().layer(2).w()))
                .isEqualTo("(0.005, −2.586e-4, 1.724e-4)");
        assertThat(list(updated.run().weights().layer(2).w())).isEqualTo("(0.005, −5.862e-5, 4.724e-4)");
        State again = stop(3, 5, "o³ = 1.3", "0.045");
        assertThat(result(again, 3)).isEqualTo("1.3");
        assertThat(loss(again.run().live().loss())).isEqualTo("0.045");
        State row1 = stop(5, 3, "δ⁴ = 0", "every δw is 0");
        assertThat(list(row1.run().trace().delta(4))).isEqualTo("(0)");
        assertThat(dw2(row1)).isEqualTo("(0, 0, 0)");
    }

    /** The tangent from 0.5 with the slope −3000; at w²₃ + 0.0001 o³ is 0.3, and ½ (0.3 − 1)² = 0.245. */
    @Test
    void theTangentPromisesMoreThanComes() {
        open("weights");
        State before = stop(4, 3, "0.2.", "0.245");
        assertThat(before.desk().picked().orElseThrow().name()).isEqualTo("w2.1.3");
        WeightId id = WeightId.weight(2, 0, 2);
        double w = before.run().weights().get(id);
        Run moved = before.run().withWeights(before.run().weights().with(id, w + 1e-4));
        assertThat(loss(moved.live().loss())).isEqualTo("0.245");
    }

    @Test
    void howFar() {
        open("weights");
        assertThat(result(stop(6, 2, "0 to 1.3", "0.045"), 3)).isEqualTo("1.3");
        State shorter = stop(6, 3, "α = 1e-8", "o³ = 0.13");
        assertThat(shorter.run().trace().learningRate()).isEqualTo(1e-8);
        assertThat(result(shorter, 3)).isEqualTo("0.13");
        State longer = stop(6, 4, "α = 2e-7", "2.6", "1.28", "1.538e-7");
        assertThat(longer.run().trace().learningRate()).isEqualTo(2e-7);
        assertThat(result(longer, 3)).isEqualTo("2.6");
        assertThat(loss(longer.run().live().loss())).isEqualTo("1.28");
        assertThat(Numbers.format(2 / 13e6)).isEqualTo("1.538e-7");
    }

    /** w − 1e-7 · (43, −940, −2657), from the weights after row 3. */
    @Test
    void momentumRollsOn() {
        open("weights");
        Trace first = stop(7, 2, "same as with SGD").run().trace();
        assertThat(first.after().weights())
                .isEqualTo(stop(7, 1, "SGD").run().trace().after().weights());
        Trace second = stop(7, 3, "(43, 860, 43)", "(43, −940, −2657)").run().trace();
        assertThat(list(second.dw().layer(2).w())).isEqualTo("(43, 860, 43)");
        double[] v = {43, -940, -2657};
        for (int i = 0; i < v.length; i++) {
            WeightId id = WeightId.weight(2, 0, i);
            double moved =
                    second.after().weights().get(id) - second.before().weights().get(id);
            assertThat(Numbers.format(moved / -1e-7)).isEqualTo(Numbers.format(v[i]));
        }
    }

    @Test
    void theExampleAndTheOtherRows() {
        open("weights");
        assertThat(stop(8, 1, "The loss is 0").run().live().loss()).isZero();
        assertThat(stop(8, 2, "o³ = 1").run().live().loss()).isZero();
        State end = stop(8, 4, "(0.005, −5.862e-5, 4.724e-4)", "−0.8", "0.045");
        assertThat(list(end.run().weights().layer(2).w())).isEqualTo("(0.005, −5.862e-5, 4.724e-4)");
        assertThat(Numbers.format(end.run().trace().predictedLoss())).isEqualTo("−0.8");
        State rows = stop(9, 1, "0.43", "0 to 0.09245");
        assertThat(result(rows, 1)).isEqualTo("0.43");
        assertThat(loss(rows.run().before().losses().get(0))).isEqualTo("0");
        assertThat(loss(rows.run().now().losses().get(0))).isEqualTo("0.09245");
        stop(9, 2, "o³ stays 1, its loss 0", "0.045");
        assertThat(result(rows, 2)).isEqualTo("1");
        assertThat(loss(rows.run().now().losses().get(2))).isEqualTo("0.045");
        stop(9, 3, "0.1667 to 0.04582");
        assertThat(loss(rows.run().before().meanLoss())).isEqualTo("0.1667");
        assertThat(loss(rows.run().now().meanLoss())).isEqualTo("0.04582");
    }

    @Test
    void epochs() {
        open("going-on");
        State second = stop(1, 2, "0.43", "0.2571");
        assertThat(second.run().moment().batch().epoch()).isEqualTo(2);
        assertThat(result(second, 1)).isEqualTo("0.2571");
        State ended = stop(1, 3, "0.2076, 0.9991 and 0.9655", "0.04582 to 0.007385");
        assertThat(List.of(result(ended, 1), result(ended, 2), result(ended, 3)))
                .containsExactly("0.2076", "0.9991", "0.9655");
        assertThat(loss(ended.run().now().meanLoss())).isEqualTo("0.007385");
        State tenth = stop(1, 4, "ten epochs", "0.01871, 0.9977 and 1.002", "6.016e-5");
        assertThat(tenth.run().moment().batch().epoch()).isEqualTo(10);
        assertThat(List.of(result(tenth, 1), result(tenth, 2), result(tenth, 3)))
                .containsExactly("0.01871", "0.9977", "1.002");
        assertThat(loss(tenth.run().now().meanLoss())).isEqualTo("6.016e-5");
    }

    @Test
    void pluto() {
        open("going-on");
        State there = stop(2, 3, "13000000", "4300000");
        assertThat(result(there, 3)).isEqualTo("13000000");
        assertThat(result(there, 1)).isEqualTo("4300000");
        State dead = stop(2, 4, "row 2 gives o³ = 0, expected 1", "so is δ³");
        assertThat(dead.run().rowNumbers()).containsExactly(2);
        assertThat(dead.run().trace().o(3).get(0, 0)).isZero();
        assertThat(dead.run().trace().y().get(0, 0)).isEqualTo(1);
        assertThat(dead.run().trace().delta(4).get(0, 0)).isEqualTo(-1);
        assertThat(dead.run().trace().delta(3).get(0, 0)).isZero();
        assertThat(List.of(result(dead, 1), result(dead, 2), result(dead, 3))).containsOnly("0");
        assertThat(dead.run().nextUpdate().trace().dw().layer(2).w()).isEqualTo(Matrix.row(0, 0, 0));
    }

    @Test
    void aBatchOfThree() {
        open("going-on");
        State batch = stop(3, 1, "= 0.1667");
        assertThat(batch.run().rowNumbers()).containsExactly(1, 2, 3);
        assertThat(batch.desk().row()).isEqualTo(2);
        assertThat(loss(batch.run().trace().loss())).isEqualTo("0.1667");
        assertThat(Numbers.format(stop(3, 2, "−0.3333").run().trace().delta(4).get(2, 0)))
                .isEqualTo("−0.3333");
        assertThat(dw2(stop(3, 3, "(0, −666.7, −1000)"))).isEqualTo("(0, −666.7, −1000)");
        State after = stop(3, 4, "0.4333", "0.1433", "0.1667 to 0.05694");
        assertThat(result(after, 3)).isEqualTo("0.4333");
        assertThat(result(after, 1)).isEqualTo("0.1433");
        assertThat(loss(after.run().now().meanLoss())).isEqualTo("0.05694");
    }

    /** Short enough to be read at a glance, and for the place it has in front of a room. */
    @Test
    void captionsAreShort() {
        for (String name : LessonLibrary.NAMES) {
            open(name);
            lesson.chapters().stream()
                    .flatMap(chapter -> chapter.stops().stream())
                    .forEach(stop -> assertThat(stop.caption()).hasSizeLessThanOrEqualTo(220));
        }
    }
}
