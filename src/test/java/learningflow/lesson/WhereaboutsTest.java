package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import learningflow.core.Batch;
import learningflow.core.Matrix;
import learningflow.core.WeightId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Small things in words: where in time one is, vectors, parts and what may be touched of them. */
class WhereaboutsTest {
    private static final Whereabouts WHERE = new Whereabouts(Texts.of(Locale.ENGLISH));

    /** Rows as people count them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|3",
                "0 1 2|1–3",
                "0 4 8|1, 5, 9",
                "2 1 0|3, 2, 1",
                "0 2 1|1, 3, 2",
                "0 0 2|1, 1, 3",
                "0 0|1, 1",
                "0 2 4 6|1, 3, 5, 7",
                "0 2 4 6 8|5 rows",
                "3 4 5 6 7 8|4–9"
            })
    void theRowsOfAnUpdateAreNamedShortly(String rows, String said) {
        int[] all = Arrays.stream(rows.split(" ")).mapToInt(Integer::parseInt).toArray();
        Timeline timeline = Timeline.training(Small.NETWORK);
        assertThat(WHERE.training(new Batch(6, 4, all), 9, timeline, 0))
                .isEqualTo("epoch 4 · data " + said + " of 9 · before the first step · step 0 of 15");
    }

    @Test
    void inferringSaysItsPassAndStep() {
        assertThat(WHERE.inferring(Timeline.inferring(Small.NETWORK), 2))
                .isEqualTo("inferring · forward pass · step 2 of 5");
    }

    @Test
    void shortVectorsAreWrittenOutAndLongOnesByTheirFirstEntries() {
        assertThat(Vectors.show(-0.5)).isEqualTo("−0.5");
        assertThat(Vectors.show(0, -2000, 1, 4)).isEqualTo("(0, −2000, 1, 4)");
        assertThat(Vectors.show(1, 2, 3, 4, 5)).isEqualTo("(1, 2, 3, … [5])");
        assertThat(Vectors.show(Matrix.of(1, 2, 3, 4))).isEqualTo("(3, 4)");
        assertThat(Vectors.show(Matrix.of(3, 1, 3, 4, 5))).isEqualTo("(3, 4, 5)");
        assertThat(Vectors.show(Matrix.of(2, 2, 3, 4, 5, 6))).isEqualTo("((3, 4), (5, 6))");
        assertThat(Vectors.show(Matrix.of(4, 2, 3, 4, 5, 6, 7, 8, 9, 0))).isEqualTo("((3, 4), (5, 6), … [4×2])");
    }

    @Test
    void everyPartHasItsSign() {
        assertThat(sign("L3")).isEqualTo("L3");
        assertThat(sign("x")).isEqualTo("x");
        assertThat(sign("x.2")).isEqualTo("x₂");
        assertThat(sign("x.1")).isEqualTo("x₁");
        assertThat(sign("o2")).isEqualTo("o²");
        assertThat(sign("o2.1")).isEqualTo("o²₁");
        assertThat(sign("y")).isEqualTo("y");
        assertThat(sign("y.1")).isEqualTo("y");
        assertThat(sign("delta2")).isEqualTo("δ²");
        assertThat(sign("delta2.1")).isEqualTo("δ²₁");
        assertThat(sign("w2")).isEqualTo("w²");
        assertThat(sign("w2.2.1")).isEqualTo("w²₂₁");
        assertThat(sign("b2")).isEqualTo("b²");
        assertThat(sign("b2.2")).isEqualTo("b²₂");
        assertThat(sign("dw4")).isEqualTo("δw⁴");
        assertThat(sign("dw4.1.2")).isEqualTo("δw⁴₂");
        assertThat(sign("db2")).isEqualTo("δb²");
        assertThat(sign("db2.1")).isEqualTo("δb²₁");
        assertThat(Signs.of(Small.NETWORK, Part.RATE)).isEqualTo("α");
        assertThat(Signs.updated(Small.NETWORK, WeightId.weight(4, 0, 1))).isEqualTo("ŵ⁴₂");
        assertThat(Signs.updated(Small.NETWORK, WeightId.bias(2, 1))).isEqualTo("b\u0302²₂");
    }

    private static String sign(String part) {
        return Signs.of(Small.NETWORK, Part.parse(part).orElseThrow());
    }

    /** Nothing before the first and behind the last of each. */
    @ParameterizedTest
    @CsvSource({
        "L1, true",
        "L4, true",
        "L5, false",
        "x, true",
        "x.2, true",
        "x.3, false",
        "o4, true",
        "o5, false",
        "o2.2, true",
        "o2.3, false",
        "o4.1, true",
        "o4.2, false",
        "delta1, true",
        "delta5, true",
        "delta6, false",
        "delta5.1, true",
        "delta5.2, false",
        "delta1.2, true",
        "w2, true",
        "w3, false",
        "w4, true",
        "w5, false",
        "w2.2.2, true",
        "w2.3.1, false",
        "w2.1.3, false",
        "b2.2, true",
        "b2.3, false",
        "b4, false",
        "b1, false",
        "w1, false",
        "b5, false"
    })
    void aPartIsInTheNetworkOrNot(String part, boolean there) {
        assertThat(Part.parse(part).orElseThrow().isIn(Small.NETWORK)).isEqualTo(there);
    }

    @Test
    void aWholeHasItsEntriesRowByRow() {
        Part w2 = Part.parse("w2").orElseThrow();
        assertThat(w2.count(Small.NETWORK)).isEqualTo(4);
        assertThat(w2.entry(Small.NETWORK, 2).name()).isEqualTo("w2.2.1");
        assertThat(w2.entry(Small.NETWORK, 1).name()).isEqualTo("w2.1.2");
        Part delta = Part.parse("delta2").orElseThrow();
        assertThat(delta.count(Small.NETWORK)).isEqualTo(2);
        assertThat(delta.entry(Small.NETWORK, 1).name()).isEqualTo("delta2.2");
        assertThat(Part.LOSS.count(Small.NETWORK)).isEqualTo(1);
        assertThat(Part.parse("dw4").orElseThrow().count(Small.NETWORK)).isEqualTo(2);
    }

    @Test
    void partsAreTouchedInTheirAreas() {
        Touch data = touch("y.1");
        assertThat(data.needs(Touch.Area.DATA)).isTrue();
        assertThat(data.needs(Touch.Area.WEIGHTS)).isFalse();
        assertThat(touch("x.1").needs(Touch.Area.DATA)).isTrue();
        assertThat(touch("w2").needs(Touch.Area.WEIGHTS)).isTrue();
        assertThat(touch("w2").needs(Touch.Area.DATA)).isFalse();
        assertThat(new Touch(Set.of(), Set.of(Touch.Area.PLOTS)).needs(Touch.Area.PLOTS))
                .isTrue();
        assertThat(Touch.NOTHING.needs(Touch.Area.PLOTS)).isFalse();
        assertThat(Touch.isTouchable(Part.RATE)).isTrue();
        assertThat(Touch.isTouchable(Part.parse("x.1").orElseThrow())).isTrue();
        assertThat(Touch.isTouchable(Part.parse("o2.1").orElseThrow())).isFalse();
        assertThat(Touch.isTouchable(Part.parse("dw2").orElseThrow())).isFalse();
    }

    private static Touch touch(String part) {
        return new Touch(Set.of(Part.parse(part).orElseThrow()), Set.of());
    }

    /** Start, pick, and o¹ to o⁴: steps 0 to 5. */
    @Test
    void aStepThatATimelineHasNotWouldComeBehindItsLast() {
        Timeline inferring = Timeline.inferring(Small.NETWORK);
        assertThat(inferring.first(Step.Kind.PICK)).isEqualTo(1);
        assertThat(inferring.first(Step.Kind.UPDATE)).isEqualTo(6);
        assertThat(inferring.isUpdated(5)).isFalse();
    }

    /** Start, pick, o¹ to o⁴, loss, δ⁵, δ⁴, δw⁴, δ³, δ², δw², δ¹, update, again: steps 0 to 15. */
    @Test
    void aStepIsRevealedFromItselfOn() {
        Timeline training = Timeline.training(Small.NETWORK);
        assertThat(training.reveals(0, Step.of(Step.Kind.START))).isTrue();
        assertThat(training.reveals(0, Step.of(Step.Kind.PICK))).isFalse();
        assertThat(training.reveals(1, Step.of(Step.Kind.PICK))).isTrue();
        assertThat(training.reveals(15, new Step(Step.Kind.FORWARD, 9))).isFalse();
        assertThat(training.isUpdated(13)).isFalse();
        assertThat(training.isUpdated(14)).isTrue();
    }

    /** Nobody waits long for what a step shows, and nothing jumps. */
    @ParameterizedTest
    @EnumSource(Step.Kind.class)
    void everyStepTakesAMoment(Step.Kind kind) {
        assertThat(Pace.of(new Step(kind, 2))).isBetween(0.1, 2.0);
    }
}
