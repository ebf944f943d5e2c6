package learningflow.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Part.Kind;
import learningflow.view.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
    /** 3 inputs, L2 linear with 1 output and no bias, L3 ReLU. */
    private final Network network = Examples.article().setup().network();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L2",
                "x",
                "x.1",
                "o2",
                "o2.1",
                "y",
                "y.1",
                "loss",
                "delta3",
                "delta3.1",
                "w2",
                "w2.1.3",
                "b2",
                "b2.1",
                "dw2",
                "dw2.1.3",
                "db2.1",
                "alpha"
            })
    void aNameReadIsWrittenTheSame(String name) {
        assertEquals(name, Part.parse(name).orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q2",
                "o",
                "w2.1",
                "L2.1",
                "loss2",
                "loss.1",
                "x2",
                "o2.1.1",
                "w2.1.2.3",
                "o2.",
                "alpha1",
                "x.1.1",
                "x.1.2",
                "x.0",
                "w2.1.0"
            })
    void whatNamesNothingIsEmpty(String name) {
        assertEquals(Optional.empty(), Part.parse(name));
    }

    @Test
    void indicesCountFromOneInNamesAndFromZeroInside() {
        assertEquals(Optional.of(Part.weight(WeightId.weight(2, 0, 2))), Part.parse("w2.1.3"));
        assertEquals(Optional.of(Part.one(Kind.OUTPUT, 0, 1)), Part.parse("x.2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L1", "L3", "x.3", "o1.3", "o3", "y.1", "delta1.3", "delta4", "w2", "w2.1.3", "dw2.1.1", "alpha"
            })
    void theExampleHas(String name) {
        assertTrue(Part.parse(name).orElseThrow().isIn(network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L0",
                "L4",
                "x.4",
                "o4",
                "o3.2",
                "y.2",
                "delta0",
                "delta5",
                "delta1.4",
                "w1",
                "w3",
                "w2.2.1",
                "w2.1.4",
                "b2",
                "db2.1"
            })
    void theExampleHasNo(String name) {
        assertFalse(Part.parse(name).orElseThrow().isIn(network));
    }

    @Test
    void theLastLayerHasItsBiases() {
        Network biased = Network.of(new Input(1), new Linear(1, 1, true));
        assertTrue(Part.whole(Kind.BIAS, 2).isIn(biased));
        assertTrue(Part.one(Kind.BIAS_IMPACT, 2, 0).isIn(biased));
    }
}
