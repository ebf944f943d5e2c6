package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import learningflow.core.Layer;
import learningflow.core.Layers;
import learningflow.core.Network;
import learningflow.core.WeightId;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static Network network(int inputs, int neurons) {
        return Network.of(layer("input", inputs, inputs), layer("linear", inputs, neurons));
    }

    private static Layer layer(String type, int in, int out) {
        return Layers.find(type).orElseThrow().make(in, out, true, Map.of());
    }

    @Test
    void aLayerOfOneNeuronNeedsNoIndex() {
        Network network = network(3, 1);
        assertThat(Signs.o(network, 2, 0)).isEqualTo("o²");
        assertThat(Signs.delta(network, 3, 0)).isEqualTo("δ³");
        assertThat(Signs.weight(network, WeightId.weight(2, 0, 1))).isEqualTo("w²₂");
        assertThat(Signs.impact(network, WeightId.bias(2, 0))).isEqualTo("δb²");
        assertThat(Signs.updated(network, WeightId.weight(2, 0, 1))).isEqualTo("ŵ²₂");
    }

    @Test
    void ofSeveralNeuronsEachHasItsIndexAndAWeightHasTheInputsBehindIt() {
        Network network = network(2, 4);
        assertThat(Signs.o(network, 2, 3)).isEqualTo("o²₄");
        assertThat(Signs.o(network, 0, 1)).isEqualTo("x₂");
        assertThat(Signs.delta(network, 2, 0)).isEqualTo("δ²₁");
        assertThat(Signs.weight(network, WeightId.weight(2, 0, 1))).isEqualTo("w²₁₂");
        assertThat(Signs.weight(network, WeightId.bias(2, 0))).isEqualTo("b²₁");
    }

    @Test
    void twoDigitsNeedAComma() {
        Network network = network(12, 12);
        assertThat(Signs.weight(network, WeightId.weight(2, 10, 0))).isEqualTo("w²₁₁,₁");
        assertThat(Signs.weight(network, WeightId.weight(2, 0, 10))).isEqualTo("w²₁,₁₁");
        assertThat(Signs.weight(network, WeightId.weight(2, 8, 8))).isEqualTo("w²₉₉");
    }
}
