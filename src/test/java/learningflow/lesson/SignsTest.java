package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Network;
import learningflow.core.WeightId;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final Network ONE = Network.of(new Input(3), new Linear(3, 1, true));
    private static final Network SEVERAL = Network.of(new Input(12), new Linear(12, 10, true));

    @Test
    void theWeightsOfOneNeuronAreCountedByTheirInputs() {
        assertThat(Signs.weight(ONE, WeightId.weight(2, 0, 0))).isEqualTo("w²₁");
        assertThat(Signs.impact(ONE, WeightId.weight(2, 0, 2))).isEqualTo("δw²₃");
    }

    @Test
    void theWeightsOfSeveralNeuronsAreCountedByNeuronAndInput() {
        assertThat(Signs.weight(SEVERAL, WeightId.weight(2, 0, 1))).isEqualTo("w²₁₂");
    }

    @Test
    void indicesOfTwoDigitsAreKeptApart() {
        assertThat(Signs.weight(SEVERAL, WeightId.weight(2, 9, 0))).isEqualTo("w²₁₀,₁");
        assertThat(Signs.weight(SEVERAL, WeightId.weight(2, 0, 11))).isEqualTo("w²₁,₁₂");
        assertThat(Signs.weight(SEVERAL, WeightId.weight(2, 0, 9))).isEqualTo("w²₁,₁₀");
        assertThat(Signs.weight(SEVERAL, WeightId.weight(2, 8, 8))).isEqualTo("w²₉₉");
    }

    @Test
    void biasesAreCountedByNeuron() {
        assertThat(Signs.weight(ONE, WeightId.bias(2, 0))).isEqualTo("b²");
        assertThat(Signs.weight(SEVERAL, WeightId.bias(2, 9))).isEqualTo("b²₁₀");
    }

    @Test
    void anOutputThatIsTheOnlyOneHasNoIndex() {
        assertThat(Signs.o(ONE, 2, 0)).isEqualTo("o²");
        assertThat(Signs.o(SEVERAL, 2, 1)).isEqualTo("o²₂");
    }

    @Test
    void anExpectationHasAnIndexWhereThereAreSeveral() {
        assertThat(Signs.of(SEVERAL, Part.whole(Part.Kind.EXPECTATION, 0))).isEqualTo("y");
        assertThat(Signs.of(SEVERAL, Part.one(Part.Kind.EXPECTATION, 0, 0))).isEqualTo("y₁");
        assertThat(Signs.of(ONE, Part.one(Part.Kind.EXPECTATION, 0, 0))).isEqualTo("y");
    }
}
